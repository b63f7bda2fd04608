package io.clinnexus.cli.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.cli.evaluate.measure.FactMeasure.Expected;
import io.clinnexus.cli.evaluate.measure.FactMeasure.Stated;
import io.clinnexus.cli.evaluate.measure.FactMeasure.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactMeasureTest {

  private static final FactNames NAMES =
      new FactNames(
          List.of(
              "# a comment",
              "fact phase phase protocol_meta/phase study/phase",
              "fact planned_enrolment number population/planned_n_total",
              "fact date date protocol_meta/protocol_date",
              "",
              "absent phase phase",
              "absent date date_of_approval"));

  @Test
  void right_wrong_missing_and_not_compared_are_told_apart() {
    FactMeasure measure =
        measure(
            List.of(
                expected("phase", "Phase III"),
                expected("planned_enrolment", "450"),
                expected("date", "1 May 2020"),
                expected("copyright_line", "2006")),
            List.of(),
            stated("protocol_meta/phase", "3"),
            stated("population/planned_n_total", "64", "450"));

    assertThat(measure.outcomes())
        .extracting(FactMeasure.Outcome::verdict)
        .containsExactly(Verdict.RIGHT, Verdict.WRONG, Verdict.MISSING, Verdict.NOT_COMPARED);
    assertThat(measure.outcomes().get(1).amongAlternatives()).isTrue();
    assertThat(measure.outcomes().get(0).amongAlternatives()).isFalse();
    assertThat(measure.invented()).isEmpty();
  }

  @Test
  void the_first_key_that_is_stated_counts() {
    FactMeasure second =
        measure(List.of(expected("phase", "2")), List.of(), stated("study/phase", "II"));
    FactMeasure both =
        measure(
            List.of(expected("phase", "2")),
            List.of(),
            stated("study/phase", "II"),
            stated("protocol_meta/phase", "III"));

    assertThat(second.count(Verdict.RIGHT)).isEqualTo(1);
    assertThat(both.count(Verdict.WRONG)).isEqualTo(1);
  }

  @Test
  void a_value_that_says_nothing_is_missing() {
    Stated nothing = new Stated("study/phase", FoundValue.MISSING, List.of());

    FactMeasure measure = measure(List.of(expected("phase", "2")), List.of("phase"), nothing);

    assertThat(measure.count(Verdict.MISSING)).isEqualTo(1);
    assertThat(measure.invented()).isEmpty();
  }

  @Test
  void what_the_document_does_not_state_is_invented() {
    FactMeasure measure =
        measure(
            List.of(expected("planned_enrolment", "300")),
            List.of("Phase", "date of approval (the cell says \"On file\")"),
            stated("protocol_meta/phase", "II"),
            stated("protocol_meta/protocol_date", "2006-01-01"),
            stated("population/planned_n_total", "300"));

    assertThat(measure.invented())
        .extracting(FactMeasure.Invention::name)
        .containsExactly("date", "phase");
    assertThat(measure.count(Verdict.RIGHT)).isEqualTo(1);
  }

  @Test
  void a_name_that_the_truth_has_is_not_invented() {
    FactMeasure measure =
        measure(
            List.of(expected("phase", "3")),
            List.of("phase of the extension"),
            stated("study/phase", "3"));

    assertThat(measure.invented()).isEmpty();
  }

  @Test
  void a_wrong_line_of_the_list_is_named_by_its_number() {
    assertThatThrownBy(() -> new FactNames(List.of("fact phase phase x/y", "fakt a b c")))
        .hasMessage("line 2 is neither fact nor absent");
  }

  private static FactMeasure measure(
      List<Expected> expected, List<String> notStated, Stated... stated) {
    Map<String, Stated> byKey =
        Arrays.stream(stated).collect(Collectors.toMap(Stated::key, Function.identity()));
    return FactMeasure.of(expected, notStated, byKey, NAMES);
  }

  private static Expected expected(String name, String value) {
    return new Expected(name, List.of(value));
  }

  private static Stated stated(String key, String value, String... others) {
    return new Stated(
        key, FoundValue.text(value), Arrays.stream(others).map(FoundValue::text).toList());
  }
}
