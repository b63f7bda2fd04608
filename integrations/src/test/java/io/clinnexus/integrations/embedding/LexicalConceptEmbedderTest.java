package io.clinnexus.integrations.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.anchors.EmbedderContract;
import io.clinnexus.domain.anchors.EmbedderId;
import io.clinnexus.domain.anchors.Embedding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexicalConceptEmbedderTest extends EmbedderContract {

  private static final LexicalConceptEmbedder EMBEDDER = new LexicalConceptEmbedder();

  /** English sentence and its Russian translation. */
  private static final List<List<String>> PAIRS =
      List.of(
          List.of(
              "Serious adverse events are reported within 24 hours.",
              "О серьёзных нежелательных явлениях сообщают в течение 24 часов."),
          List.of(
              "Patients are randomised in a 2:1 ratio.",
              "Пациенты рандомизируются в соотношении 2:1."),
          List.of(
              "Tablets are stored at room temperature.",
              "Таблетки хранят при комнатной температуре."),
          List.of(
              "Pregnant or breastfeeding women are excluded.",
              "Беременные и кормящие грудью женщины исключаются."),
          List.of(
              "The sample size gives a power of 80 percent.",
              "Размер выборки обеспечивает мощность 80 процентов."),
          List.of(
              "Informed consent is obtained before screening.",
              "Информированное согласие получают до скрининга."),
          List.of(
              "Blood samples are drawn for pharmacokinetics.",
              "Образцы крови отбирают для изучения фармакокинетики."),
          List.of(
              "The electrocardiogram is recorded at each visit.",
              "Электрокардиограмма регистрируется на каждом визите."),
          List.of(
              "The primary endpoint is overall survival.",
              "Первичная конечная точка – общая выживаемость."),
          List.of(
              "Missing data are not imputed.",
              "Пропущенные данные не восполняются (импутация не проводится)."),
          List.of(
              "The data monitoring committee reviews safety.",
              "Комитет по мониторингу данных оценивает безопасность."),
          List.of(
              "Concomitant therapy with inhibitors is prohibited.",
              "Сопутствующая терапия ингибиторами запрещена."),
          List.of(
              "Source documents are archived for 15 years.",
              "Первичная документация хранится в архиве 15 лет."),
          List.of("Body weight and height are measured.", "Измеряют массу тела и рост."),
          List.of(
              "The treatment code is broken in an emergency.",
              "Код лечения раскрывают в экстренном случае, проводят расслепление."),
          List.of(
              "Tuberculosis and hepatitis are exclusion criteria.",
              "Туберкулёз и гепатит являются критериями исключения."),
          List.of(
              "The protocol deviation is documented by the monitor.",
              "Отклонение от протокола документирует монитор."),
          List.of(
              "Insurance covers harm to participants.", "Страхование покрывает вред участникам."),
          List.of(
              "Contraception is used by women of childbearing potential.",
              "Женщины с детородным потенциалом применяют контрацепцию."),
          List.of(
              "Liver transaminases and bilirubin are raised.",
              "Повышены печёночные трансаминазы и билирубин."),
          List.of(
              "Quality of life is assessed by a questionnaire.",
              "Качество жизни оценивают с помощью опросника."),
          List.of("The infusion lasts one hour.", "Инфузия продолжается один час."));

  @Override
  protected Embedder embedder() {
    return new LexicalConceptEmbedder();
  }

  private static double similarity(String first, String second) {
    List<Embedding> vectors = EMBEDDER.embed(List.of(first, second));
    return vectors.get(0).similarity(vectors.get(1));
  }

  @Test
  void its_id_is_fixed() {
    assertThat(EMBEDDER.id()).isEqualTo(new EmbedderId("lexical-concept", "1"));
  }

  @Test
  void every_sentence_is_nearest_to_its_own_translation_in_both_directions() {
    List<Embedding> english = EMBEDDER.embed(PAIRS.stream().map(pair -> pair.get(0)).toList());
    List<Embedding> russian = EMBEDDER.embed(PAIRS.stream().map(pair -> pair.get(1)).toList());
    for (int i = 0; i < PAIRS.size(); i++) {
      assertThat(nearest(english.get(i), russian)).as(PAIRS.get(i).get(0)).isEqualTo(i);
      assertThat(nearest(russian.get(i), english)).as(PAIRS.get(i).get(1)).isEqualTo(i);
    }
  }

  private static int nearest(Embedding vector, List<Embedding> others) {
    int best = 0;
    for (int i = 1; i < others.size(); i++) {
      best = vector.similarity(others.get(i)) > vector.similarity(others.get(best)) ? i : best;
    }
    return best;
  }

  @Test
  void translations_are_far_above_unrelated_sentences() {
    List<Embedding> english = EMBEDDER.embed(PAIRS.stream().map(pair -> pair.get(0)).toList());
    List<Embedding> russian = EMBEDDER.embed(PAIRS.stream().map(pair -> pair.get(1)).toList());
    double same = 0;
    double other = 0;
    for (int i = 0; i < PAIRS.size(); i++) {
      for (int j = 0; j < PAIRS.size(); j++) {
        double similarity = english.get(i).similarity(russian.get(j));
        same += i == j ? similarity / PAIRS.size() : 0;
        other += i == j ? 0 : similarity / PAIRS.size() / (PAIRS.size() - 1);
      }
    }
    assertThat(same).isGreaterThan(0.3);
    assertThat(other).isBetween(-0.02, 0.05);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Флаконы хранят в холодильнике. | Кворум комитета составляет пять человек.",
        "Боль оценивают по шкале. | Спонсор оплачивает страхование.",
        "Vials are kept in a refrigerator. | The committee has a quorum of five.",
      })
  void unrelated_sentences_of_one_language_are_nearly_orthogonal(String first, String second) {
    assertThat(similarity(first, second)).isBetween(-0.1, 0.1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "randomised patients | randomization of patients",
        "нежелательного явления | нежелательными явлениями",
        "TCZ 8 mg/kg infusion | инфузия TCZ 8 мг/кг",
        "tocilizumab | тоцилизумаб",
      })
  void forms_spellings_and_scripts_of_a_word_are_near(String first, String second) {
    assertThat(similarity(first, second)).isGreaterThan(0.35);
  }

  @Test
  void numbers_tell_doses_apart() {
    String query = "a dose of 20 mg";
    assertThat(similarity(query, "доза 20 мг")).isGreaterThan(similarity(query, "доза 10 мг"));
    assertThat(similarity("0,5 мл", "0.5 ml")).isGreaterThan(0.45);
  }

  @Test
  void vectors_do_not_depend_on_threads_or_on_what_was_embedded_before() throws Exception {
    List<String> texts = PAIRS.stream().flatMap(List::stream).toList();
    List<Embedding> expected = new LexicalConceptEmbedder().embed(texts);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Embedding>>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(() -> EMBEDDER.embed(texts));
      }
      for (Future<List<Embedding>> result : threads.invokeAll(calls)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_concept_list_is_well_formed() {
    Set<String> ids = new HashSet<>();
    for (String line : TextResource.lines("concepts.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        assertThat(line).matches("~?[a-z0-9-]+: [^|]+ \\| [^|]+");
        assertThat(ids.add(line.substring(0, line.indexOf(':')).replace("~", "")))
            .as(line)
            .isTrue();
      }
    }
    assertThat(ids).hasSizeGreaterThan(300);
  }

  /**
   * Vectors of one embedder id must be comparable for ever: whoever changes a list, a weight or a
   * hash gives the embedder a new version and pins its vectors here.
   */
  @Test
  void the_vectors_of_this_version_never_change() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String name : List.of("concepts.txt", "stop-words.txt", "common-words.txt")) {
      digest.update(String.join("\n", TextResource.lines(name)).getBytes(StandardCharsets.UTF_8));
    }
    for (Embedding vector : EMBEDDER.embed(PAIRS.stream().flatMap(List::stream).toList())) {
      for (float value : vector.toArray()) {
        digest.update(
            Integer.toString(Float.floatToIntBits(value)).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(EMBEDDER.id().version() + " " + HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("1 29b53552a38c2a07d70b5ac8e41803f83283badaa20832e1b710c75aa006a52d");
  }
}
