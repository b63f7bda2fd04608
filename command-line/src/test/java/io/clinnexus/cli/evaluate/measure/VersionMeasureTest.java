package io.clinnexus.cli.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.cli.evaluate.measure.VersionMeasure.Kind;
import io.clinnexus.cli.evaluate.measure.VersionMeasure.Listed;
import io.clinnexus.cli.evaluate.measure.VersionMeasure.Reported;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionMeasureTest {

  private static final Reported EDITED = reported("edited", "10  mg", "20 mg", "1");
  private static final Reported CELL = reported("added", "", "A", "3.1.1");
  private static final Reported EMPTY = reported("added", "", "B", "3.1.1");

  @Test
  void a_listed_change_is_found_with_the_same_texts_only() {
    VersionMeasure measure =
        VersionMeasure.of(
            List.of(
                listed(Kind.REPLACED, "10 mg", "20 mg"),
                listed(Kind.REPLACED, "10 mg", "30 mg"),
                listed(Kind.INSERTED, "", "20 mg")),
            List.of(EDITED));

    assertThat(measure.found()).containsExactly(listed(Kind.REPLACED, "10 mg", "20 mg"));
    assertThat(measure.missing()).hasSize(2);
    assertThat(measure.unlisted()).isEmpty();
  }

  @Test
  void a_block_is_all_of_its_kind_in_its_section_and_nothing_elsewhere() {
    Listed block = new Listed(Kind.INSERTED, "", "", Optional.of("3.1.1"));

    assertThat(VersionMeasure.of(List.of(block), List.of(CELL, EMPTY)).unlisted()).isEmpty();
    VersionMeasure measure = VersionMeasure.of(List.of(block), List.of(EDITED));
    assertThat(measure.missing()).containsExactly(block);
    assertThat(measure.unlisted()).containsExactly(EDITED);
  }

  @Test
  void a_block_leaves_what_is_listed_by_its_text() {
    VersionMeasure measure =
        VersionMeasure.of(
            List.of(
                new Listed(Kind.INSERTED, "", "", Optional.of("3.1.1")),
                listed(Kind.INSERTED, "", "A")),
            List.of(CELL, EMPTY));

    assertThat(measure.found()).hasSize(2);
    assertThat(measure.unlisted()).isEmpty();
    assertThat(measure.reported()).isEqualTo(2);
  }

  @Test
  void a_change_that_is_reported_twice_is_listed_once() {
    VersionMeasure measure =
        VersionMeasure.of(List.of(listed(Kind.INSERTED, "", "A")), List.of(CELL, CELL));

    assertThat(measure.unlisted()).containsExactly(CELL);
  }

  private static Listed listed(Kind kind, String earlier, String later) {
    return new Listed(kind, earlier, later, Optional.empty());
  }

  private static Reported reported(String kind, String earlier, String later, String section) {
    return new Reported(kind, earlier, later, List.of(section));
  }
}
