package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.TextCounter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextCounterTest {

  @Test
  void parsers_and_anchors_agree_on_what_white_space_is() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> TextCounter.isWhiteSpace(c) != TextNormaliser.isWhiteSpace(c)))
        .isEmpty();
  }

  @Test
  void a_surrogate_pair_is_one_character_even_when_split_over_two_buffers() {
    String text = "a \ud83d\ude00\u00a0b";
    char[] buffer = text.toCharArray();

    assertThat(TextCounter.count(text)).isEqualTo(3);
    assertThat(TextCounter.count(buffer, 0, 3) + TextCounter.count(buffer, 3, 3)).isEqualTo(3);
  }
}
