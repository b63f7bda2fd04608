package io.clinnexus.domain.anchors.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Raised stretches lie in the text, in their order. */
class ParagraphTest {

  @Test
  void nothing_is_raised_unless_said_so() {
    Paragraph paragraph = new Paragraph(1, "Xa", ParagraphFormat.PLAIN);

    assertThat(paragraph.raised()).isEmpty();
    assertThat(paragraph.pictures()).isZero();
    assertThat(new TextSpan(1, 2).length()).isEqualTo(1);
  }

  @Test
  void stretches_outside_the_text_or_out_of_order_are_refused() {
    assertThatThrownBy(() -> raised(new TextSpan(1, 3))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> raised(new TextSpan(1, 2), new TextSpan(0, 1)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new TextSpan(1, 1)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new TextSpan(-1, 1)).isInstanceOf(InvalidValue.class);
  }

  private static Paragraph raised(TextSpan... spans) {
    return new Paragraph(1, "Xa", ParagraphFormat.PLAIN, List.of(spans));
  }
}
