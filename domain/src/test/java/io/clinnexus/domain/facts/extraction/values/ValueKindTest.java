package io.clinnexus.domain.facts.extraction.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.facts.FactValue;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueKindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-16 | 2024-03-16",
        "16.03.2024 | 2024-03-16",
        "3/16/2024 | 2024-03-16",
        "16 March 2024 | 2024-03-16",
        "16-Mar-2024 | 2024-03-16",
        "16MAR2024 | 2024-03-16",
        "March 16, 2024 | 2024-03-16",
        "16th of no month | ",
        "от «16» марта 2024 г. | 2024-03-16",
        "31.02.2024 | ",
        "2020-001154-22 | ",
        "1.2.3 | ",
        "March 2024 | ",
      })
  void dates(String text, String date) {
    assertThat(read(ValueKind.DATE, text)).isEqualTo(date == null ? "" : date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phase III | III",
        "Phase 3 | III",
        "phase 1b/2a | Ib/IIa",
        "I/II | I/II",
        "2 | II",
        "III фаза | III",
        "фаза IIб | IIb",
        "II-III фазы | II/III",
        "Фаза 2 | II",
        "IV | IV",
        "Part 2 | ",
        "IVIG | ",
        "phases of the moon | ",
      })
  void phases_in_both_languages(String text, String phase) {
    // FACT-5: a Russian phase with a Roman numeral was read as I
    assertThat(read(ValueKind.PHASE, text)).isEqualTo(phase == null ? "" : phase);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24 weeks | 24 week",
        "a 12-month study | 12 month",
        "до 30 недель | 30 week",
        "шесть месяцев | 6 month",
        "2 года | 2 year",
        "5 лет | 5 year",
        "1,5 года | 18 month",
        "1.5 years | 18 month",
        "28 (двадцать восемь) дней | ",
        "28 (сутки) дней | 28 day",
        "10 г | ",
        "4 to 6 weeks | ",
        "4-6 недель | ",
        "24 hours | ",
      })
  void durations(String text, String duration) {
    // FACT-5: years in the Russian genitive were not read, and grams were read as years
    assertThat(read(ValueKind.DURATION, text)).isEqualTo(duration == null ? "" : duration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2:1 | 2:1",
        "1:1:1 | 1:1:1",
        "1 : 2 : 1 | 1:2:1",
        "2 to 1 | 2:1",
        "2 к 1 | 2:1",
        "12:30 | ",
        "at 8:05 | ",
        "10:00 | ",
      })
  void ratios(String text, String ratio) {
    // FACT-5: times were ratios, and three-way ratios lost their third part
    assertThat(read(ValueKind.RATIO, text)).isEqualTo(ratio == null ? "" : ratio);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "approximately 300 patients | 300",
        "1,200 subjects | 1200",
        "1 200 пациентов | 1200",
        "three arms | 3",
        "twenty-four subjects | 24",
        "двух групп | 2",
        "a 0.5 share | ",
      })
  void counts(String text, String count) {
    assertThat(read(ValueKind.COUNT, text)).isEqualTo(count == null ? "" : count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a level of 0.05 | 0.05",
        "p<.05 | 0.05",
        "уровень 0,025 | 0.025",
        "90% power | 0.9",
        "мощность 80 % | 0.8",
      })
  void probabilities(String text, String probability) {
    ValueKind kind = probability.compareTo("0.5") > 0 ? ValueKind.POWER : ValueKind.ALPHA;
    assertThat(read(kind, text)).isEqualTo(probability);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"8 mg/kg IV | 8 mg/kg", "по 25 мг | 25 mg", "0,5 мкг | 0.5 ug", "100 МЕ | 100 [iU]"})
  void doses_in_units_of_ucum(String text, String dose) {
    Optional<Found> found = ValueKind.DOSE.read(text);
    assertThat(found.map(value -> text(value) + " " + value.unit().orElse(""))).contains(dose);
  }

  private static String read(ValueKind kind, String text) {
    Optional<Found> found = kind.read(text);
    found.ifPresent(value -> assertThat(value.end()).isBetween(value.start() + 1, text.length()));
    return found.map(ValueKindTest::text).orElse("");
  }

  private static String text(Found found) {
    FactValue value = found.value();
    if (value instanceof FactValue.Numeric numeric) {
      return numeric.number().toPlainString();
    } else if (value instanceof FactValue.Duration duration) {
      return duration.amount() + " " + duration.unit().code();
    }
    return ((FactValue.Text) value).text();
  }
}
