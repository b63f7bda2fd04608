package io.clinnexus.cli.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void bars_are_drawn_over_the_former_ones_and_never_wider_than_the_terminal() {
    try (BarProgress progress = new BarProgress(stream, List.of("a.docx", "bb.docx"), 48)) {
      bytes.reset();
      progress.update(0, "running", "build_anchors", 50);
    }

    assertThat(text())
        .isEqualTo(
            "\u001b[2A"
                + "\r\u001b[2Ka.docx  ████████████░░░░░░░░░░░░  50 % build an\u001b[0m\n"
                + "\r\u001b[2Kbb.docx ░░░░░░░░░░░░░░░░░░░░░░░░   0 % waiting\u001b[0m\n");
  }

  @Test
  void lines_are_written_once_per_step() {
    try (LineProgress progress = new LineProgress(stream, List.of("a.docx"))) {
      progress.update(0, "queued", "", 0);
      progress.update(0, "running", "parse_docx", 5);
      progress.update(0, "running", "parse_docx", 9);
      progress.done(0, "succeeded", true);
    }

    assertThat(text())
        .isEqualTo("a.docx: queued (0 %)\na.docx: parse_docx (5 %)\na.docx: succeeded\n");
  }

  @Test
  void text_is_wrapped_at_blanks_and_cut_with_an_ellipsis() {
    assertThat(TextWrap.wrap("one two\n three  four five", 9, 2))
        .containsExactly("one two", "three …");
    assertThat(TextWrap.wrap("", 9, 2)).isEmpty();
    assertThat(TextWrap.wrap("one two" + TextWrap.KEEP + "3", 8, 2))
        .containsExactly("one", "two 3");
    assertThat(TextWrap.fit("abcdef", 4)).isEqualTo("abc…");
    assertThat(TextWrap.fit("ab", 4)).isEqualTo("ab  ");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
