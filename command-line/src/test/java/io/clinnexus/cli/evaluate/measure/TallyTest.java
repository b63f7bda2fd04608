package io.clinnexus.cli.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void shares_follow_from_the_counts() {
    Tally tally = new Tally(3, 4, 6);

    assertThat(tally.precision()).hasValue(0.5);
    assertThat(tally.recall()).hasValue(0.75);
    assertThat(tally.f1()).hasValue(0.6);
    assertThat(tally.plus(new Tally(1, 1, 4))).isEqualTo(new Tally(4, 5, 10));
  }

  @Test
  void nothing_is_neither_right_nor_wrong() {
    assertThat(Tally.NOTHING.precision()).isEmpty();
    assertThat(Tally.NOTHING.recall()).isEmpty();
    assertThat(Tally.NOTHING.f1()).isEmpty();
    assertThat(new Tally(0, 5, 0).f1()).hasValue(0);
    assertThat(new Tally(0, 0, 5).f1()).hasValue(0);
  }

  @Test
  void more_cannot_match_than_there_is() {
    assertThatThrownBy(() -> new Tally(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Tally(2, 3, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
