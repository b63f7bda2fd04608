package io.clinnexus.domain.anchors.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriticalChangesTest {

  private static final CriticalChanges CHANGES = new CriticalChanges(CriticalWords.standard());

  private static String words(String before, String after) {
    return CHANGES.between(Wording.of(before), Wording.of(after)).stream()
        .map(
            change ->
                change.kind().code()
                    + " "
                    + change.before().map(Excerpt::text).orElse("")
                    + " > "
                    + change.after().map(Excerpt::text).orElse(""))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a dose of 10 mg daily | a dose of 20 mg daily | number 10 > 20",
        "10 mg | 10 mcg | unit mg > mcg",
        "5 mg/kg | 5 mg/m² | unit mg/kg > mg/m²",
        "доза 0,5 мг | доза 0,05 мг | number 0,5 > 0,05",
        "доза 5 мг | доза 5 мкг | unit мг > мкг",
        "12 500 patients | 12 600 patients | number 12 500 > 12 600",
        "Day -1 | Day 1 | number -1 > 1",
        "two tablets | three tablets | number two > three",
        "once daily | twice daily | number once > twice",
        "две таблетки | три таблетки | number две > три",
        "ALT < 3 × ULN | ALT ≤ 3 × ULN | comparison < > ≤",
        "at least 18 years | at most 18 years | comparison at least > at most",
        "не менее 18 лет | не более 18 лет | comparison не менее > не более",
        "before dosing | after dosing | comparison before > after",
        "within 7 days | within 7 weeks | unit days > weeks",
        "is allowed | is not allowed | negation  > not",
        "разрешено | не разрешено | negation  > не",
        "with food | without food | negation  > without",
        "eligible patients | ineligible patients | negation eligible > ineligible",
        "on 6 May 2024 | on 7 May 2024 | date 6 May 2024 > 7 May 2024",
        "от 06.05.2024 | от 06.06.2024 | date 06.05.2024 > 06.06.2024",
        "2024-05-06 | 2024-05-16 | date 2024-05-06 > 2024-05-16",
        "Phase II study | Phase III study | level II > III",
        "фаза II | фаза III | level II > III",
        "in Part A | in Part B | level A > B",
        "класс B по Чайлд-Пью | класс C по Чайлд-Пью | level B > C",
        "CYP3A4 | CYP2A4 | number 3 > 2",
        "p < 0.05 | p < 0.01 | number 0.05 > 0.01",
        "5 % | 5 | unit % > ",
      })
  void what_matters_is_named_with_both_values(String before, String after, String expected) {
    assertThat(words(before, after).strip()).isEqualTo(expected.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at least 18 years | ≥ 18 years",
        "не менее 18 лет | ≥ 18 лет",
        "2 tablets | two tablets",
        "10 000 patients | 10,000 patients",
        "on 6 May 2024 | on May 6, 2024",
        "06.05.2024 | 6 мая 2024",
        "24 hours | 24 hr",
        "0,5 мг | 0.5 мг",
        "the dose of 10 mg is given | one gives the dose of 10 mg",
      })
  void another_spelling_of_the_same_is_none(String before, String after) {
    List<CriticalChange> changes = CHANGES.between(Wording.of(before), Wording.of(after));
    assertThat(changes.stream().filter(change -> change.before().isPresent())).isEmpty();
  }

  @Test
  void swapped_numbers_are_found() {
    assertThat(words("A gets 10 mg and B gets 20 mg", "A gets 20 mg and B gets 10 mg"))
        .contains("number 10 > 20");
  }

  @Test
  void values_that_come_or_go_are_named_alone() {
    assertThat(words("Take it.", "Take it for 7 days.")).isEqualTo("number  > 7; unit  > days");
  }
}
