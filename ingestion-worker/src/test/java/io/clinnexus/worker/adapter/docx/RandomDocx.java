package io.clinnexus.worker.adapter.docx;

import java.util.Random;

/**
 * Builds random documents from a seed: paragraphs, lists, tables within tables, tracked changes,
 * fields, text boxes, notes. The plain form leaves out what the reference library reads otherwise.
 */
final class RandomDocx {

  private static final String[] WORDS = {
    "dose", "Доза", "visit 1", "≥ 18", "мг/кг", "x\u00a0y", " ", "", "\ud83d\ude00", "a&b<c>", "7,5"
  };
  private static final String[] STYLES = {"Heading1", "ListBullet", "TOC1", "Nowhere"};

  private final Random random;
  private final boolean plain;
  private int notes;

  private RandomDocx(long seed, boolean plain) {
    this.random = new Random(seed);
    this.plain = plain;
  }

  /** A document with everything the reader knows. */
  static DocxBuilder full(long seed) {
    return new RandomDocx(seed, false).build();
  }

  /** A document the reference library reads in the same way. */
  static DocxBuilder plain(long seed) {
    return new RandomDocx(seed, true).build();
  }

  private DocxBuilder build() {
    DocxBuilder docx = DocxBuilder.ofBody(blocks(0, 3 + random.nextInt(12)) + paragraph(0));
    docx.styles(
        "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
            + "<w:rPr><w:b/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"TOC1\">"
            + "<w:name w:val=\"toc 1\"/></w:style>");
    docx.numbering(
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
            + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
    StringBuilder footnotes = new StringBuilder();
    for (int id = 1; id <= notes; id++) {
      footnotes.append("<w:footnote w:id=\"" + id + "\">" + paragraph(4) + "</w:footnote>");
    }
    if (notes > 0) {
      docx.footnotes(footnotes.toString());
    }
    return docx.header(paragraph(4)).comments("<w:comment>" + paragraph(4) + "</w:comment>");
  }

  private String blocks(int depth, int count) {
    StringBuilder xml = new StringBuilder();
    for (int i = 0; i < count; i++) {
      xml.append(block(depth));
    }
    return xml.toString();
  }

  private String block(int depth) {
    return switch (random.nextInt(depth < 3 ? 8 : 5)) {
      case 5 -> table(depth + 1);
      case 6 ->
          "<w:sdt><w:sdtPr/><w:sdtContent>"
              + blocks(depth + 1, 1 + random.nextInt(2))
              + "</w:sdtContent></w:sdt>";
      case 7 -> plain ? paragraph(depth) : alternate(depth);
      default -> paragraph(depth);
    };
  }

  private String alternate(int depth) {
    return "<mc:AlternateContent><mc:Choice Requires=\"wps\">"
        + blocks(depth + 1, 1)
        + "</mc:Choice><mc:Fallback>"
        + blocks(depth + 1, 1)
        + "</mc:Fallback></mc:AlternateContent>";
  }

  private String table(int depth) {
    StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
    int columns = 1 + random.nextInt(3);
    for (int row = 0; row < 1 + random.nextInt(3); row++) {
      xml.append("<w:tr>");
      if (!plain && random.nextInt(8) == 0) {
        xml.append("<w:trPr><w:del/></w:trPr>");
      }
      for (int column = 0; column < columns; column++) {
        xml.append("<w:tc><w:tcPr>").append(cellProperties()).append("</w:tcPr>");
        xml.append(blocks(depth + 1, random.nextInt(2))).append(paragraph(depth));
        xml.append("</w:tc>");
      }
      xml.append("</w:tr>");
    }
    return xml.append("</w:tbl>").toString();
  }

  private String cellProperties() {
    return switch (random.nextInt(plain ? 6 : 9)) {
      case 0 -> "<w:gridSpan w:val=\"2\"/>";
      case 6 -> "<w:vMerge w:val=\"restart\"/>";
      case 7 -> "<w:vMerge/>";
      case 8 -> "<w:hMerge/>";
      default -> "";
    };
  }

  private String paragraph(int depth) {
    StringBuilder xml = new StringBuilder("<w:p><w:pPr>");
    if (random.nextInt(3) == 0) {
      xml.append("<w:pStyle w:val=\"" + STYLES[random.nextInt(STYLES.length)] + "\"/>");
    }
    if (random.nextInt(4) == 0) {
      xml.append("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
    }
    if (!plain && random.nextInt(10) == 0) {
      xml.append("<w:rPr><w:del/></w:rPr>");
    }
    xml.append("</w:pPr>");
    for (int i = random.nextInt(4); i > 0; i--) {
      xml.append(inline(depth));
    }
    return xml.append("</w:p>").toString();
  }

  private String inline(int depth) {
    return switch (random.nextInt(plain ? 8 : 12)) {
      case 0 -> "<w:ins w:id=\"1\">" + run() + "</w:ins>";
      case 1 -> "<w:del w:id=\"1\"><w:r><w:delText>" + word() + "</w:delText></w:r></w:del>";
      case 2 -> "<w:hyperlink w:anchor=\"_Toc1\">" + run() + run() + "</w:hyperlink>";
      case 3 -> "<w:sdt><w:sdtPr/><w:sdtContent>" + run() + "</w:sdtContent></w:sdt>";
      case 4 -> field();
      case 5 -> depth < 4 ? "<w:r><w:footnoteReference w:id=\"" + ++notes + "\"/></w:r>" : run();
      case 8 -> "<w:moveFrom>" + run() + "</w:moveFrom><w:moveTo>" + run() + "</w:moveTo>";
      case 9 -> depth < 3 ? textBox(depth) : run();
      case 10 -> "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF</w:instrText></w:r>";
      case 11 ->
          "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0" + (20 + random.nextInt(60)) + "\"/></w:r>";
      default -> run();
    };
  }

  private String textBox(int depth) {
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>"
        + "<wp:positionH><wp:posOffset>12</wp:posOffset></wp:positionH><wps:txbx><w:txbxContent>"
        + blocks(depth + 2, 1 + random.nextInt(2))
        + "</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        + "<v:textbox><w:txbxContent>"
        + blocks(depth + 2, 1)
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  }

  private String field() {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        + (random.nextBoolean() ? " TOC \\o " : " PAGEREF x ")
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + run()
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private String run() {
    StringBuilder xml = new StringBuilder("<w:r><w:rPr>");
    xml.append(random.nextInt(3) == 0 ? "<w:b/>" : "").append("</w:rPr>");
    xml.append("<w:t" + (random.nextBoolean() ? " xml:space=\"preserve\"" : "") + ">");
    xml.append(word()).append("</w:t>");
    xml.append(
        switch (random.nextInt(6)) {
          case 0 -> "<w:tab/>";
          case 1 -> "<w:br/>";
          case 2 -> "<w:noBreakHyphen/>";
          default -> "";
        });
    return xml.append("</w:r>").toString();
  }

  private String word() {
    return DocxBuilder.escape(WORDS[random.nextInt(WORDS.length)]);
  }
}
