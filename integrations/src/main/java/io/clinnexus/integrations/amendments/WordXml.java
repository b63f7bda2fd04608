package io.clinnexus.integrations.amendments;

import java.util.List;

/**
 * The little of WordprocessingML that is written here. Texts are escaped, and characters that XML
 * has none for are left out.
 */
final class WordXml {

  private WordXml() {}

  /** What happens to words. */
  enum Mark {
    NONE(""),
    /** Struck through and red, without being tracked. */
    STRUCK("<w:strike/><w:color w:val=\"B00020\"/>"),
    /** Bold and underlined, without being tracked. */
    NEW("<w:b/><w:color w:val=\"00558B\"/><w:u w:val=\"single\"/>"),
    BOLD("<w:b/>"),
    SMALL("<w:color w:val=\"555555\"/><w:sz w:val=\"15\"/>");

    private final String properties;

    Mark(String properties) {
      this.properties = properties;
    }
  }

  static String text(String value) {
    StringBuilder out = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                  if (isXml(c)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  static String run(String words, Mark mark) {
    String properties = mark.properties.isEmpty() ? "" : "<w:rPr>" + mark.properties + "</w:rPr>";
    return words.isEmpty()
        ? ""
        : "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + text(words) + "</w:t></w:r>";
  }

  static String deletedRun(String words) {
    return words.isEmpty()
        ? ""
        : "<w:r><w:delText xml:space=\"preserve\">" + text(words) + "</w:delText></w:r>";
  }

  static String paragraph(String style, String content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + content + "</w:p>";
  }

  static String cell(int width, String shade, List<String> paragraphs) {
    String fill =
        shade.isEmpty() ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + shade + "\"/>";
    return "<w:tc><w:tcPr><w:tcW w:w=\""
        + width
        + "\" w:type=\"dxa\"/>"
        + fill
        + "</w:tcPr>"
        + String.join("", paragraphs)
        + "</w:tc>";
  }

  /** The beginning of a table with borders and columns of these widths. */
  static String tableStart(List<Integer> widths) {
    StringBuilder out =
        new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"")
            .append(widths.stream().mapToInt(Integer::intValue).sum())
            .append("\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      out.append("<w:")
          .append(side)
          .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
    }
    out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/>")
        .append("<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>")
        .append("<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    widths.forEach(width -> out.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
    return out.append("</w:tblGrid>").toString();
  }
}
