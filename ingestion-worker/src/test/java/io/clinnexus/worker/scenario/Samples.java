package io.clinnexus.worker.scenario;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Invented protocols of any size, written with Apache POI. */
final class Samples {

  private static final String[] TITLES = {
    "Study objectives",
    "Study design",
    "Eligibility criteria",
    "Study treatment",
    "Safety assessments",
    "Statistical considerations"
  };

  private Samples() {}

  /** A protocol with so many sections, each with five paragraphs and a table of 3 x 4 cells. */
  static Path protocol(Path folder, String name, int sections) throws IOException {
    Path file = folder.resolve(name + ".docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      addHeadingStyle(document);
      for (int section = 1; section <= sections; section++) {
        heading(document, section + " " + TITLES[section % TITLES.length] + " " + name);
        for (int i = 1; i <= 5; i++) {
          document
              .createParagraph()
              .createRun()
              .setText(
                  "Participants of group %d receive %d mg of the study drug on day %d of %s."
                      .formatted(i, section * 10, section + i, name));
        }
        table(document, section);
      }
      document.write(out);
    }
    return file;
  }

  private static void heading(XWPFDocument document, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading1");
    paragraph.createRun().setText(text);
  }

  private static void table(XWPFDocument document, int section) {
    XWPFTable table = document.createTable(3, 4);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        table
            .getRow(row)
            .getCell(column)
            .setText("Visit %d value %d of section %d".formatted(row, column, section));
      }
    }
  }

  private static void addHeadingStyle(XWPFDocument document) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId("Heading1");
    style.addNewName().setVal("heading 1");
    style.setType(STStyleType.PARAGRAPH);
    style.addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.ZERO);
    document.createStyles().addStyle(new XWPFStyle(style));
  }
}
