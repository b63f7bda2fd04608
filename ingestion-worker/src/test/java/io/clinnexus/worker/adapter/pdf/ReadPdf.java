package io.clinnexus.worker.adapter.pdf;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.PartText;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import io.clinnexus.domain.anchors.parsing.TextCounter;
import io.clinnexus.worker.adapter.pdf.fork.ForkSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sample as the parser reads it, in a form that tests can compare. */
record ReadPdf(ParsedDocument document) {

  static ReadPdf of(PdfSample sample) {
    return of(sample.bytes());
  }

  static ReadPdf of(byte[] content) {
    try {
      Path file = Files.createTempFile("sample", ".pdf");
      try {
        Files.write(file, content);
        return new ReadPdf(new PdfParser(ForkSettings.standard()).parse(file, ParseLimits.DEFAULT));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Paragraph> paragraphs() {
    List<Paragraph> found = new ArrayList<>();
    for (Block block : document.body()) {
      if (block instanceof Paragraph paragraph) {
        found.add(paragraph);
      }
    }
    return found;
  }

  /** The text of the paragraphs outside of tables, contents left out. */
  List<String> texts() {
    return paragraphs().stream()
        .filter(paragraph -> paragraph.format().role() == ParagraphRole.TEXT)
        .map(Paragraph::text)
        .toList();
  }

  /** The headings as level and text. */
  List<String> headings() {
    return paragraphs().stream()
        .filter(paragraph -> paragraph.format().outlineLevel().isPresent())
        .map(
            paragraph ->
                paragraph.format().outlineLevel().getAsInt()
                    + " "
                    + paragraph.text().replace('\t', ' '))
        .toList();
  }

  Table table(int index) {
    return document.body().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList()
        .get(index);
  }

  /** The rows of a table; spans in braces as rows x columns, a header row with {@code #}. */
  List<String> rows(int index) {
    return table(index).rows().stream()
        .map(
            row ->
                (row.header() ? "#" : "")
                    + row.cells().stream().map(ReadPdf::cell).collect(Collectors.joining("|")))
        .toList();
  }

  private static String cell(TableCell cell) {
    String span =
        cell.rowSpan() * cell.columnSpan() > 1
            ? "{" + cell.rowSpan() + "x" + cell.columnSpan() + "}"
            : "";
    return span
        + cell.content().stream()
            .map(block -> ((Paragraph) block).text())
            .collect(Collectors.joining("/"));
  }

  Map<SkipReason, Long> skipped() {
    return document.parts().get(0).skipped();
  }

  /** Characters that are neither in the tree nor skipped with a reason. */
  long unaccounted() {
    PartText part = document.parts().get(0);
    long skipped = part.skipped().values().stream().mapToLong(Long::longValue).sum();
    return part.characters() - skipped - count(document.body());
  }

  private static long count(List<Block> blocks) {
    long count = 0;
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        count += TextCounter.count(paragraph.text());
      } else if (block instanceof Table table) {
        for (TableRow row : table.rows()) {
          for (TableCell cell : row.cells()) {
            count += count(cell.content());
          }
        }
      }
    }
    return count;
  }
}
