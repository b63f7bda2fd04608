package io.clinnexus.worker.adapter.docx.style;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph style with everything it inherits.
 *
 * @param name display name; the id when the document does not define the style
 * @param headingLevel 1 to 9 when it, or a style it is based on, is a heading style
 * @param outlineLevel 1 to 9 when it or a style it is based on sets an outline level
 * @param contents whether it is meant for entries or titles of tables of contents
 * @param centred whether it centres its paragraphs
 * @param bold bold as its chain sets it, null when nothing does
 * @param raised whether its chain prints above the line, null when nothing says so
 * @param halfPoints font size in half points, document defaults included; 0 when nothing sets one
 * @param numId numbering instance of the chain; {@link ParagraphProperties#UNSET} when none
 * @param chain the style and the styles it is based on, itself first
 */
public record ParagraphStyle(
    String name,
    OptionalInt headingLevel,
    OptionalInt outlineLevel,
    boolean contents,
    boolean centred,
    @Nullable Boolean bold,
    @Nullable Boolean raised,
    int halfPoints,
    int numId,
    List<ChainLink> chain) {

  /** A style of the chain: its id and the numbering level it sets itself, or UNSET. */
  public record ChainLink(String styleId, int numLevel) {}
}
