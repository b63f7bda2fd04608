package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextNormaliserTest {

  @Test
  void every_white_space_run_becomes_one_space_and_the_ends_are_trimmed() {
    assertThat(TextNormaliser.normalise("\u00A0 10\u00A0\t mg\n\u2003per\u202Fday\u3000\u0085"))
        .isEqualTo("10 mg per day");
  }

  @Test
  void nothing_else_changes_not_even_zero_width_characters() {
    assertThat(TextNormaliser.normalise("A\u200Bb, C-1;\u00ADd"))
        .isEqualTo("A\u200Bb, C-1;\u00ADd");
  }

  @Test
  void titles_lose_zero_width_characters() {
    assertThat(TextNormaliser.normaliseTitle("\uFEFFSa\u00ADfe\u200Bty  data"))
        .isEqualTo("Safety data");
  }

  @Test
  void characters_are_code_points_that_are_not_white_space() {
    assertThat(TextNormaliser.countCharacters("a \u00A0\uD835\uDC00\u200B\t")).isEqualTo(3);
  }

  @Test
  void a_head_never_cuts_a_surrogate_pair() {
    assertThat(TextNormaliser.head("a\uD835\uDC00b", 2)).isEqualTo("a\uD835\uDC00");
  }
}
