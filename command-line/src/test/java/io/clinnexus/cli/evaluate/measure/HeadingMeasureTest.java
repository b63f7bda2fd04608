package io.clinnexus.cli.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HeadingMeasureTest {

  private static final List<HeadingText> TRUTH =
      List.of(
          heading("1", "Introduction", 1),
          heading("2", "Trial “Objectives”", 1),
          heading("2.1", "Objectives", 2),
          heading("2.2", "Objectives", 2));

  @Test
  void all_is_right_when_only_print_differs() {
    HeadingMeasure measure =
        HeadingMeasure.of(
            TRUTH,
            List.of(
                heading("1.", "INTRODUCTION", 1),
                heading("2", "Trial\u00a0 «Objectives»", 1),
                heading("2.1", "Objectives", 2),
                heading("2.2", "Objectives", 2)));

    assertThat(measure.text()).isEqualTo(new Tally(4, 4, 4));
    assertThat(measure.number()).isEqualTo(new Tally(4, 4, 4));
    assertThat(measure.level()).isEqualTo(new Tally(4, 4, 4));
    assertThat(measure.missing()).isEmpty();
    assertThat(measure.invented()).isEmpty();
  }

  @Test
  void a_missing_and_an_invented_heading_are_named() {
    HeadingMeasure measure =
        HeadingMeasure.of(
            TRUTH,
            List.of(
                heading("2", "Trial 'Objectives'", 1),
                heading("2.1", "Objectives", 2),
                heading("9", "Page 9 of 20", 1)));

    assertThat(measure.text()).isEqualTo(new Tally(2, 4, 3));
    assertThat(measure.missing()).containsExactly("Introduction", "Objectives");
    assertThat(measure.invented()).containsExactly("Page 9 of 20");
  }

  @Test
  void a_heading_found_twice_counts_once() {
    HeadingMeasure measure =
        HeadingMeasure.of(
            List.of(heading("1", "Introduction", 1)),
            List.of(heading("1", "Introduction", 1), heading("1", "Introduction", 1)));

    assertThat(measure.text()).isEqualTo(new Tally(1, 1, 2));
    assertThat(measure.invented()).containsExactly("Introduction");
  }

  @Test
  void a_wrong_number_and_a_wrong_level_count_only_there() {
    HeadingMeasure measure =
        HeadingMeasure.of(
            TRUTH,
            List.of(
                heading("1", "Introduction", 2),
                heading("3", "Trial \"Objectives\"", 1),
                heading("2.2", "Objectives", 2),
                heading("2.2", "Objectives", 2)));

    assertThat(measure.text()).isEqualTo(new Tally(4, 4, 4));
    assertThat(measure.number()).isEqualTo(new Tally(2, 4, 4));
    assertThat(measure.level()).isEqualTo(new Tally(3, 4, 4));
  }

  @Test
  void a_level_that_the_truth_does_not_tell_fits_any_but_no_missing_heading() {
    HeadingText open = new HeadingText(Optional.empty(), "Synopsis", OptionalInt.empty());

    HeadingMeasure found = HeadingMeasure.of(List.of(open), List.of(heading("", "Synopsis", 3)));
    HeadingMeasure missed = HeadingMeasure.of(List.of(open), List.of());

    assertThat(found.level()).isEqualTo(new Tally(1, 1, 1));
    assertThat(missed.level()).isEqualTo(new Tally(0, 1, 0));
    assertThat(missed.level().precision()).isEmpty();
    assertThat(missed.level().recall()).hasValue(0);
  }

  private static HeadingText heading(String number, String text, int level) {
    return new HeadingText(
        Optional.of(number).filter(each -> !each.isEmpty()), text, OptionalInt.of(level));
  }
}
