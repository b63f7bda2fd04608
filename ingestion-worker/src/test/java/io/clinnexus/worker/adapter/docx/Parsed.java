package io.clinnexus.worker.adapter.docx;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Note;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.PartText;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import io.clinnexus.domain.anchors.parsing.TextCounter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A parsed document with the views tests ask for. */
record Parsed(ParsedDocument document) {

  static Parsed of(DocxBuilder docx) {
    return of(docx.bytes());
  }

  static Parsed of(byte[] bytes) {
    return new Parsed(parse(bytes, ParseLimits.DEFAULT));
  }

  static ParsedDocument parse(byte[] bytes, ParseLimits limits) {
    try {
      Path file = Files.createTempFile("parsed", ".docx");
      try {
        return new StaxDocxParser().parse(Files.write(file, bytes), limits);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All paragraphs in document order, those of tables and notes included. */
  List<Paragraph> paragraphs() {
    List<Paragraph> all = new ArrayList<>();
    collect(document.body(), all);
    for (Note note : document.notes()) {
      collect(note.content(), all);
    }
    return all;
  }

  List<String> texts() {
    return paragraphs().stream().map(Paragraph::text).toList();
  }

  List<String> labels() {
    return paragraphs().stream()
        .map(paragraph -> paragraph.format().numberLabel().orElse("-"))
        .toList();
  }

  Paragraph paragraph(int position) {
    return paragraphs().get(position);
  }

  Table table(int position) {
    return document.body().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList()
        .get(position);
  }

  /** The cells of a table as {@code row,column rowSpan x columnSpan text}. */
  List<String> cells(int tablePosition) {
    return table(tablePosition).rows().stream()
        .flatMap(row -> row.cells().stream())
        .map(Parsed::describe)
        .toList();
  }

  long skipped(SkipReason reason) {
    return document.parts().stream()
        .mapToLong(part -> part.skipped().getOrDefault(reason, 0L))
        .sum();
  }

  /** Characters of the parts that are neither delivered nor skipped; must be 0. */
  long unaccounted() {
    long total = document.parts().stream().mapToLong(PartText::characters).sum();
    long skipped =
        document.parts().stream()
            .flatMap(part -> part.skipped().values().stream())
            .mapToLong(Long::longValue)
            .sum();
    long delivered = paragraphs().stream().mapToLong(p -> TextCounter.count(p.text())).sum();
    return total - skipped - delivered;
  }

  private static String describe(TableCell cell) {
    List<Paragraph> content = new ArrayList<>();
    collect(cell.content(), content);
    return cell.rowIndex()
        + ","
        + cell.columnIndex()
        + " "
        + cell.rowSpan()
        + "x"
        + cell.columnSpan()
        + " "
        + content.stream().map(Paragraph::text).collect(Collectors.joining("|"));
  }

  private static void collect(List<Block> blocks, List<Paragraph> into) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        into.add(paragraph);
      } else if (block instanceof Table table) {
        for (TableRow row : table.rows()) {
          row.cells().forEach(cell -> collect(cell.content(), into));
        }
      }
    }
  }
}
