package io.clinnexus.worker.scenario;

import io.clinnexus.worker.adapter.docx.DocxBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented protocols of any size. */
final class Samples {

  private static final String[] TITLES = {
    "Study objectives",
    "Study design",
    "Eligibility criteria",
    "Study treatment",
    "Safety assessments",
    "Statistical considerations"
  };

  private static final String HEADING_STYLE =
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
          + "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>";

  private Samples() {}

  /** A protocol with so many sections, each with five paragraphs and a table of 3 x 4 cells. */
  static Path protocol(Path folder, String name, int sections) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int section = 1; section <= sections; section++) {
      String title = section + " " + TITLES[section % TITLES.length] + " " + name;
      body.append(DocxBuilder.styled("Heading1", title));
      for (int i = 1; i <= 5; i++) {
        body.append(
            DocxBuilder.p(
                "Participants of group %d receive %d mg of the study drug on day %d of %s."
                    .formatted(i, section * 10, section + i, name)));
      }
      body.append(table(section));
    }
    Path file = folder.resolve(name + ".docx");
    return Files.write(file, DocxBuilder.ofBody(body.toString()).styles(HEADING_STYLE).bytes());
  }

  private static String table(int section) {
    StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
    for (int row = 0; row < 3; row++) {
      table.append("<w:tr>");
      for (int column = 0; column < 4; column++) {
        String text = "Visit %d value %d of section %d".formatted(row, column, section);
        table.append("<w:tc>").append(DocxBuilder.p(text)).append("</w:tc>");
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }
}
