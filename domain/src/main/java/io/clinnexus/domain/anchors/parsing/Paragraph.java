package io.clinnexus.domain.anchors.parsing;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;

/**
 * One paragraph as Word shows it with all tracked changes accepted.
 *
 * @param index 1-based position among all paragraphs of its part (body: blank ones, table cells and
 *     text boxes counted too)
 * @param text tabs as tab, line breaks as line feed; without the automatic number, which is in
 *     {@link ParagraphFormat#numberLabel()}
 * @param raised the parts of the text printed above the line, such as footnote letters, in their
 *     order and without overlap
 * @param pictures how many pictures stand in it; what they show is not text
 */
public record Paragraph(
    int index, String text, ParagraphFormat format, List<TextSpan> raised, int pictures)
    implements Block {

  public Paragraph {
    raised = List.copyOf(raised);
    int from = 0;
    for (TextSpan span : raised) {
      InvalidValue.unless(
          span.start() >= from && span.end() <= text.length(),
          "raised",
          "must be ordered stretches of the text.");
      from = span.end();
    }
    InvalidValue.unless(pictures >= 0, "pictures", "must not be negative.");
  }

  /** A paragraph without pictures. */
  public Paragraph(int index, String text, ParagraphFormat format, List<TextSpan> raised) {
    this(index, text, format, raised, 0);
  }

  /** A paragraph without pictures in which nothing is raised. */
  public Paragraph(int index, String text, ParagraphFormat format) {
    this(index, text, format, List.of(), 0);
  }
}
