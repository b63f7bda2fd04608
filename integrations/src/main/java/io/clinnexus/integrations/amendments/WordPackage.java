package io.clinnexus.integrations.amendments;

import io.clinnexus.integrations.office.ReproducibleZip;
import java.io.IOException;
import java.io.OutputStream;

/** A word-processing document of one story, with the styles that are used here. */
final class WordPackage {

  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final int[] HEADING_SIZES = {32, 28, 26, 24, 22, 22, 22, 22, 22};

  private final String language;
  private final boolean landscape;

  WordPackage(String language, boolean landscape) {
    this.language = language;
    this.landscape = landscape;
  }

  void write(String body, OutputStream out) throws IOException {
    ReproducibleZip zip = new ReproducibleZip(out);
    zip.add(
        "[Content_Types].xml",
        DECLARATION
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + WORD
            + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\""
            + WORD
            + "styles+xml\"/></Types>");
    zip.add("_rels/.rels", relationships("officeDocument", "word/document.xml"));
    zip.add("word/_rels/document.xml.rels", relationships("styles", "styles.xml"));
    zip.add("word/styles.xml", styles());
    zip.add(
        "word/document.xml",
        DECLARATION
            + "<w:document "
            + MAIN
            + "><w:body>"
            + body
            + page()
            + "</w:body></w:document>");
    zip.finish();
  }

  private static String relationships(String type, String target) {
    return DECLARATION
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + OFFICE
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private String page() {
    String size =
        landscape
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    return "<w:sectPr>"
        + size
        + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
        + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";
  }

  private String styles() {
    StringBuilder out =
        new StringBuilder(DECLARATION)
            .append("<w:styles ")
            .append(MAIN)
            .append("><w:docDefaults><w:rPrDefault><w:rPr>")
            .append("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\"")
            .append(" w:cs=\"Arial\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"")
            .append(language)
            .append("\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>")
            .append("<w:spacing w:after=\"100\" w:line=\"259\" w:lineRule=\"auto\"/>")
            .append("</w:pPr></w:pPrDefault></w:docDefaults>")
            .append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">")
            .append("<w:name w:val=\"Normal\"/></w:style>");
    style(out, "Title", "Title", "", "<w:b/><w:sz w:val=\"32\"/>");
    style(
        out,
        "Cell",
        "Table Text",
        "<w:spacing w:before=\"30\" w:after=\"30\"/>",
        "<w:sz w:val=\"17\"/>");
    style(out, "ListItem", "List Text", "<w:ind w:left=\"425\" w:hanging=\"425\"/>", "");
    style(out, "Note", "Note Text", "", "<w:sz w:val=\"17\"/>");
    for (int level = 1; level <= HEADING_SIZES.length; level++) {
      style(
          out,
          "Heading" + level,
          "heading " + level,
          "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"100\"/><w:outlineLvl w:val=\""
              + (level - 1)
              + "\"/>",
          "<w:b/><w:sz w:val=\"" + HEADING_SIZES[level - 1] + "\"/>");
    }
    return out.append("</w:styles>").toString();
  }

  private static void style(
      StringBuilder out, String id, String name, String paragraph, String run) {
    out.append("<w:style w:type=\"paragraph\" w:styleId=\"")
        .append(id)
        .append("\"><w:name w:val=\"")
        .append(name)
        .append("\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>")
        .append(paragraph)
        .append("</w:pPr><w:rPr>")
        .append(run)
        .append("</w:rPr></w:style>");
  }
}
