package io.clinnexus.worker.scenario;

import io.clinnexus.worker.adapter.docx.DocxBuilder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that nobody should write and somebody does. */
final class DifficultDocuments {

  private static final String HEADING_STYLE =
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
          + "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>";

  private DifficultDocuments() {}

  /** A schedule whose rows have two to seven cells under a header of six. */
  static byte[] raggedSchedule() {
    return document(
        DocxBuilder.styled("Heading1", "1 Schedule of Activities")
            + table(
                List.of(
                    List.of("Procedure", "Screening", "Visit 1", "Visit 2", "Visit 3", "Visit 4"),
                    List.of("Informed consent", "X"),
                    List.of("Physical examination", "X", "X", "", "X"),
                    List.of("Vital signs", "X", "X", "X", "X", "X", "X"),
                    List.of("Laboratory tests", "X", "", "X", "", "X"),
                    List.of("Adverse events", "", "X", "X", "X", "X"))));
  }

  /** A table of so many columns and three rows. */
  static byte[] wideTable(int columns) {
    List<String> cells = IntStream.range(0, columns).mapToObj(i -> "c" + i).toList();
    return document(
        DocxBuilder.styled("Heading1", "1 Listings") + table(List.of(cells, cells, cells)));
  }

  /** A heading of so many characters with one paragraph. */
  static byte[] longHeading(int characters) {
    String heading = "Safety ".repeat(characters / 7 + 1).substring(0, characters - 1) + ".";
    return document(DocxBuilder.styled("Heading1", heading) + DocxBuilder.p("The only paragraph."));
  }

  /** The same paragraph so many times. */
  static byte[] monotonous(int paragraphs) {
    return document(DocxBuilder.p("Subjects attend the site every week.").repeat(paragraphs));
  }

  /** An informed consent form. */
  static byte[] consentForm() {
    return document(
        List.of(
                "What is this study about?",
                "What will happen to me?",
                "What are the risks?",
                "Who can I ask?")
            .stream()
            .map(
                title ->
                    DocxBuilder.styled("Heading1", title)
                        + DocxBuilder.p("Please read this before you decide to take part."))
            .collect(Collectors.joining()));
  }

  /** One section with this heading. */
  static byte[] withHeading(String heading) {
    return document(
        DocxBuilder.styled("Heading1", heading) + DocxBuilder.p("Some text of the section."));
  }

  private static byte[] document(String body) {
    return DocxBuilder.ofBody(body).styles(HEADING_STYLE).bytes();
  }

  private static String table(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> "<w:tc>" + DocxBuilder.p(cell) + "</w:tc>")
                    .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
        .collect(Collectors.joining("", "<w:tbl><w:tblPr/><w:tblGrid/>", "</w:tbl>"));
  }
}
