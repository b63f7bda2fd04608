package io.clinnexus.domain.anchors.parsing;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a paragraph looks, with style inheritance resolved.
 *
 * @param styleName display name of the paragraph style; empty when it has none
 * @param styleHeadingLevel 1 to 9 when the style, or a style it is based on, is a heading style
 * @param outlineLevel 1 to 9 when the paragraph or its style chain sets an outline level
 * @param numberLabel the number or bullet Word prints before the text, without trailing space
 * @param numbering what kind of automatic numbering prints that label
 * @param boldShare share of the non-white-space characters that are bold, 0 to 1
 * @param centred whether the paragraph is centred
 * @param fontSize largest effective font size in points; 0 when nothing sets one
 * @param role where in the text flow the paragraph stands
 */
public record ParagraphFormat(
    String styleName,
    OptionalInt styleHeadingLevel,
    OptionalInt outlineLevel,
    Optional<String> numberLabel,
    NumberingKind numbering,
    double boldShare,
    boolean centred,
    double fontSize,
    ParagraphRole role) {

  /** A paragraph without style, numbering or emphasis. */
  public static final ParagraphFormat PLAIN =
      new ParagraphFormat(
          "",
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          NumberingKind.NONE,
          0.0,
          false,
          0.0,
          ParagraphRole.TEXT);
}
