package io.clinnexus.integrations.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.DocumentDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sentences state, in both languages, under the heading they would stand under. */
class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // FACT-4: the truth was read from any "not" or "no" in the paragraph
        "This is a randomized, not blinded study. | true",
        "This is a randomised, double-blind trial in adults. | true",
        "This is a non-randomized, open-label study. | false",
        "Participants are not randomized in this study. | false",
        "Patients will be randomized 2:1. | true",
        "Рандомизированное двойное слепое исследование. | true",
        "Это открытое нерандомизированное исследование. | false",
        "Рандомизация не предусмотрена. | false",
        "Пациенты рандомизируются в две группы. | true",
        "The study is described below. | ",
      })
  void randomized(String sentence, String value) {
    assertThat(design(sentence).value("study/design.randomized")).isEqualTo(orNone(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This is a double-blind study. | double-blind",
        "This is an open-label study. | open-label",
        "A single-blind study is planned. | single-blind",
        "Patients may enter the open-label extension phase. | ",
        "Двойное слепое исследование. | double-blind",
        "Открытое сравнительное исследование. | open-label",
      })
  void masking(String sentence, String value) {
    assertThat(design(sentence).value("study/design.masking")).isEqualTo(orNone(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The study has a parallel-group design. | parallel",
        "This is a two-period crossover study. | crossover",
        "Исследование с перекрестным дизайном. | crossover",
        "Исследование в параллельных группах. | parallel",
        "Crossover to active treatment is allowed. | ",
        "A group sequential design is used for the interim analysis. | ",
      })
  void configuration(String sentence, String value) {
    // FACT-5: the Russian word for crossover was not known
    assertThat(design(sentence).value("study/design.configuration")).isEqualTo(orNone(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Patients will be randomized in a 2:1 ratio. | 2:1",
        "Patients are randomized 1:1:1 to three groups. | 1:1:1",
        "Пациенты рандомизируются в соотношении 2:1:1. | 2:1:1",
        "Randomization takes place at 12:30 on Day 1. | ",
        "Patients are assessed at Visits 1 to 7 after randomization. | ",
      })
  void ratio(String sentence, String value) {
    // FACT-5: times were ratios, three-way ratios lost their third part
    assertThat(design(sentence).value("study/design.randomization_ratio")).isEqualTo(orNone(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Approximately 300 patients will be enrolled. | 300",
        "A target of 450 participants will be enrolled. | 450",
        "The Sponsor intends to enroll approximately 1,200 patients. | 1200",
        "The sample size will be approximately 10 participants. | 10",
        "A total of 64 healthy volunteers will be randomized. | 64",
        "Планируется рандомизировать 240 пациентов. | 240",
        "В исследование будет включено 36 здоровых добровольцев. | 36",
        "Размер выборки составит 1 200 пациентов. | 1200",
        "Approximately 100 patients will be randomized to each of the 3 treatment groups. | ",
        "80 participants per arm will be randomized. | ",
        "В каждую группу планируется включить по 80 пациентов в каждую группу. | ",
        "In a previous study 64 patients were enrolled. | ",
        "In another study, 64 patients will be enrolled. | ",
        "A study of 138 hospitalized patients was published in 2020. | ",
        "В ранее проведенном исследовании планируется включить 64 пациента. | ",
        "The committee meets after 75, 150 and 225 patients have completed 1 month. | ",
      })
  void planned_size_is_the_whole_of_this_study(String sentence, String value) {
    // FACT-7 (subgroups), FACT-8 (other studies)
    assertThat(design(sentence).value("population/planned_n_total")).isEqualTo(orNone(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Participants aged 18 to 65 years, inclusive. | 18 | 65",
        "Age between 18 and 75 years of age. | 18 | 75",
        "Patients must be at least 18 years of age. | 18 | ",
        "Males and postmenopausal females at least 50 years of age. | 50 | ",
        "Children 12 years of age or older. | 12 | ",
        "Возраст от 18 до 75 лет включительно. | 18 | 75",
        "Пациенты в возрасте 18 лет и старше. | 18 | ",
        "Мужчины и женщины не моложе 18 лет. | 18 | ",
        "Women at least 60 years of age with amenorrhea for 12 months. | | ",
        "Survival of at least 5 years after diagnosis. | | ",
      })
  void ages(String sentence, String min, String max) {
    Reading reading = population(sentence);
    assertThat(reading.value("population/age_min")).isEqualTo(orNone(min));
    assertThat(reading.value("population/age_max")).isEqualTo(orNone(max));
    boolean both = min != null && max != null;
    assertThat(reading.value("population/age_range")).isEqualTo(both ? min + ".." + max : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // FACT-5: female contains male
        "Male and female participants are eligible. | all",
        "Female or male patients with the disease. | all",
        "Мужчины и женщины в возрасте от 18 лет. | all",
        "Здоровые добровольцы мужского пола. | male",
        "Female participants must use contraception. | ",
        "Женщины с сохраненной репродуктивной функцией. | ",
      })
  void sex(String sentence, String value) {
    assertThat(population(sentence).value("population/gender")).isEqualTo(orNone(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The study has three arms. | 3",
        "Patients will be randomized to 1 of 3 treatment arms. | 3",
        "This is an open-label, 3-period study with 1 arm. | 1",
        "This is a single-arm study. | 1",
        "Пациенты распределяются в две группы. | 2",
        "Patients are randomized in a 1:1:1 ratio. | 3",
      })
  void arms(String sentence, String value) {
    assertThat(design(sentence).value("study/number_of_arms")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The tablets are taken orally once daily. | treatment/frequency | qd",
        // FACT-5: "daily" and its Russian form were not known
        "Препарат принимают по 25 мг два раза в сутки. | treatment/frequency | bid",
        "Таблетки принимают внутрь ежедневно. | treatment/frequency | qd",
        "The tablets are taken orally once daily. | treatment/route | po",
        "Препарат принимают внутрь. | treatment/route | po",
        "The drug is given as 8 mg/kg IV. | treatment/route | iv",
      })
  void treatment(String sentence, String key, String value) {
    DocumentDraft draft = start().heading(1, "Study Drug Administration").text(sentence);
    assertThat(Reading.of(draft).value(key)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The test is done at a two-sided significance level of 0.05. | statistics/alpha | 0.05",
        "The sample has 90% power to detect a difference. | statistics/power | 0.9",
        "При мощности 80 % и уровне значимости 0,05. | statistics/power | 0.8",
        "При мощности 80 % и уровне значимости 0,05. | statistics/alpha | 0.05",
        "The two-sided 95% confidence interval is given. | statistics/alpha | ''",
        "The Full Analysis Set and the per-protocol population are used. |"
            + " statistics/analysis_populations | FAS , PP",
      })
  void statistics(String sentence, String key, String value) {
    DocumentDraft draft = start().heading(1, "Statistical Considerations").text(sentence);
    assertThat(Reading.of(draft).value(key)).isEqualTo(value.replace(" , ", " | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The washout period will be at least 7 days. | bioequivalence/washout_period | 7 day",
        "Отмывочный период составит 14 дней. | bioequivalence/washout_period | 14 day",
        "Препарат принимают однократно натощак. | bioequivalence/fasting_condition | fasting",
        "The drug is given under fasting conditions. | bioequivalence/fasting_condition | fasting",
        "Общий объем забираемой крови не превысит 250 мл. | bioequivalence/blood_sampling_volume |"
            + " 250",
      })
  void bioequivalence(String sentence, String key, String value) {
    assertThat(design(sentence).value(key)).isEqualTo(value);
  }

  private static DocumentDraft start() {
    return new DocumentDraft().text("Clinical Trial Protocol");
  }

  private static Reading design(String sentence) {
    return Reading.of(start().heading(1, "Study Design").text(sentence));
  }

  private static Reading population(String sentence) {
    return Reading.of(start().heading(1, "Inclusion Criteria").item("1.", sentence));
  }

  private static String orNone(String value) {
    return value == null ? "" : value;
  }
}
