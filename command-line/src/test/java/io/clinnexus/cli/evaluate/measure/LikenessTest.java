package io.clinnexus.cli.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text    | A Study of “X” in Adults      | A STUDY OF 'X' IN ADULTS.
          text    | Схема протокола               | «Схема  протокола»
          name    | Xanomeline (LY246708)         | xanomeline
          name    | Xanomeline (LY246708)         | LY246708
          name    | xanomeline                    | Xanomeline (LY246708)
          version | Amendment 3.1 (US)            | 3.1 (US)
          version | Amendment 3.1 (US)            | 3.1
          version | (c)                           | c
          version | 2.0 (Amendment 1)             | 2.0
          title   | A Trial of X (TRIAL-1)        | A trial of X
          title   | The System (TTS) in Adults    | The System in Adults
          version | Версия 2.0                    | 2.0
          date    | 18 Mar 2022                   | 2022-03-18
          date    | 01.02.2024                    | 1 февраля 2024 г.
          date    | March 18, 2022                | 18-MAR-2022
          date    | «05» мая 2023 года            | 05.05.2023
          phase   | Phase III                     | 3
          phase   | Phase 3                       | III
          phase   | IIb                           | 2b
          phase   | Phase 2/3                     | II/III
          phase   | Фаза II                       | 2
          number  | approximately 300             | 300
          number  | около 1 200 пациентов         | 1200
          number  | about 1,200                   | 1200 participants
          number  | three arms                    | 3
          ratio   | 2:1 (tocilizumab : placebo)   | 2:1
          ratio   | 1 : 1 : 1                     | 1:1:1
          duration| 26 weeks.                     | 182 days
          duration| 24 недели                     | 24 weeks
          duration| 1 year                        | 12 месяцев
          age     | 18 years                      | 18
          age     | 18 years                      | 18 лет
          """)
  void these_say_the_same(String likeness, String expected, String found) {
    assertThat(same(likeness, expected, FoundValue.text(found))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text    | Study of X in Adults          | Study of X in Children
          text    | WA42380                       | WA42381
          name    | Xanomeline (LY246708)         | Placebo
          version | Amendment 3.1 (US)            | 3.2
          version | 3                             | 30
          version | (c)                           | (d)
          version | 2.0 (Amendment 1)             | 1
          version | Version                       | Protocol
          title   | A Trial of X (TRIAL-1)        | TRIAL-1
          title   | A Trial of X                  | A Trial of Y
          date    | 18 Mar 2022                   | 2022-03-19
          date    | 18 Mar 2022                   | 2022
          phase   | Phase III                     | II
          phase   | Phase 2/3                     | 2
          phase   | IIa                           | IIb
          phase   | Phase 3                       | unknown
          number  | approximately 300             | 30
          number  | 450                           | 450 to 500
          number  | 450                           | many
          ratio   | 2:1                           | 1:2
          ratio   | 1:1:1                         | 1:1
          duration| 26 weeks                      | 26 days
          duration| 26 weeks                      | 26
          duration| 6 months                      | 6 weeks
          age     | 18 years                      | 16 years
          age     | 18 years                      | 18 months
          """)
  void these_do_not(String likeness, String expected, String found) {
    assertThat(same(likeness, expected, FoundValue.text(found))).isFalse();
  }

  @Test
  void numbers_compare_as_numbers() {
    assertThat(same("number", "0,05", FoundValue.number("0.050"))).isTrue();
    assertThat(same("number", "60", FoundValue.number("600"))).isFalse();
    assertThat(same("duration", "24 weeks", FoundValue.number("24", "week"))).isTrue();
    assertThat(same("duration", "24 weeks", FoundValue.number("24", "month"))).isFalse();
    assertThat(same("age", "50 years", FoundValue.number("50"))).isTrue();
    FoundValue range =
        new FoundValue(
            List.of(), List.of(new BigDecimal("240"), new BigDecimal("300")), Optional.empty());
    assertThat(same("number", "240 to 300", range)).isTrue();
    assertThat(same("number", "300", range)).isFalse();
  }

  @Test
  void all_parts_of_a_list_must_be_there_and_no_others() {
    List<String> arms = List.of("Placebo", "Low dose");
    FoundValue both = new FoundValue(List.of("low dose", "PLACEBO"), List.of(), Optional.empty());
    FoundValue more =
        new FoundValue(List.of("low dose", "placebo", "other"), List.of(), Optional.empty());

    assertThat(Likeness.TEXT.same(arms, both)).isTrue();
    assertThat(Likeness.TEXT.same(arms, more)).isFalse();
    assertThat(Likeness.TEXT.same(arms, FoundValue.text("Placebo"))).isFalse();
    assertThat(Likeness.TEXT.same(List.of("", ""), FoundValue.MISSING)).isFalse();
  }

  private static boolean same(String likeness, String expected, FoundValue found) {
    return Likeness.of(likeness).same(List.of(expected), found);
  }
}
