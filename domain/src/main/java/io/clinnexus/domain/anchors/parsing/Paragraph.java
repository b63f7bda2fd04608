package io.clinnexus.domain.anchors.parsing;

/**
 * One paragraph as Word shows it with all tracked changes accepted. {@code index} is the 1-based
 * position among all paragraphs of its part (body: blank ones, table cells and text boxes counted
 * too). {@code text} holds tabs as tab, line breaks as line feed; it does not hold the automatic
 * number, which is in {@link ParagraphFormat#numberLabel()}.
 */
public record Paragraph(int index, String text, ParagraphFormat format) implements Block {}
