package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Note;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.PartText;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a parsed document by hand, paragraph after paragraph, and keeps its account. */
public final class DocumentDraft {

  private final List<Block> body = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private int paragraphs;
  private int tables;
  private long characters;

  /** A paragraph with a heading style. */
  public DocumentDraft heading(int level, String text) {
    return add(text, format("Heading " + level, OptionalInt.of(level), Optional.empty(), false));
  }

  /** A heading whose number Word prints. */
  public DocumentDraft heading(int level, String label, String text) {
    return add(text, format("Heading " + level, OptionalInt.of(level), Optional.of(label), false));
  }

  /** A paragraph whose style chain sets an outline level. */
  public DocumentDraft outline(int level, String text) {
    return add(
        text,
        new ParagraphFormat(
            "Custom",
            OptionalInt.empty(),
            OptionalInt.of(level),
            Optional.empty(),
            NumberingKind.NONE,
            0,
            false,
            0,
            ParagraphRole.TEXT));
  }

  /** An ordinary paragraph. */
  public DocumentDraft text(String text) {
    return add(text, ParagraphFormat.PLAIN);
  }

  /** A paragraph in bold. */
  public DocumentDraft bold(String text) {
    return add(text, format("", OptionalInt.empty(), Optional.empty(), true));
  }

  /** A list item with the label Word prints. */
  public DocumentDraft item(String label, String text) {
    return add(text, format("", OptionalInt.empty(), Optional.of(label), false));
  }

  /** A paragraph of a certain role. */
  public DocumentDraft role(ParagraphRole role, String text) {
    return add(
        text,
        new ParagraphFormat(
            "",
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            NumberingKind.NONE,
            0,
            false,
            0,
            role));
  }

  /** A table of unmerged cells; {@code headerRows} rows are repeated on each page. */
  public DocumentDraft table(int headerRows, List<List<String>> rows) {
    int index = tables++;
    List<TableRow> made = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<TableCell> cells = new ArrayList<>();
      for (int column = 0; column < rows.get(row).size(); column++) {
        cells.add(cell(row, column, 1, 1, rows.get(row).get(column)));
      }
      made.add(new TableRow(row < headerRows, cells));
    }
    body.add(new Table(index, made));
    return this;
  }

  /** A table made by hand with {@link #cell} and {@link #nested}. */
  public DocumentDraft table(TableRow... rows) {
    body.add(new Table(tables++, List.of(rows)));
    return this;
  }

  /** A cell with one paragraph per line. */
  public TableCell cell(int row, int column, int rowSpan, int columnSpan, String text) {
    List<Block> content = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      content.add(paragraph(line, ParagraphFormat.PLAIN));
    }
    return new TableCell(row, column, rowSpan, columnSpan, content);
  }

  /** A cell that holds a paragraph and a table of one cell. */
  public TableCell nested(int row, int column, String text, String inner) {
    Paragraph own = paragraph(text, ParagraphFormat.PLAIN);
    Table table =
        new Table(tables++, List.of(new TableRow(false, List.of(cell(0, 0, 1, 1, inner)))));
    return new TableCell(row, column, 1, 1, List.of(own, table));
  }

  /** A footnote or endnote of one paragraph. */
  public DocumentDraft note(NoteKind kind, String text) {
    int index = (int) notes.stream().filter(note -> note.kind() == kind).count();
    characters += TextNormaliser.countCharacters(text);
    notes.add(new Note(kind, index, List.of(new Paragraph(1, text, ParagraphFormat.PLAIN))));
    return this;
  }

  public ParsedDocument build() {
    return new ParsedDocument(
        body, notes, List.of(new PartText("document", characters, Map.of())), List.of());
  }

  private DocumentDraft add(String text, ParagraphFormat format) {
    body.add(paragraph(text, format));
    return this;
  }

  private Paragraph paragraph(String text, ParagraphFormat format) {
    characters += TextNormaliser.countCharacters(text);
    return new Paragraph(++paragraphs, text, format);
  }

  private static ParagraphFormat format(
      String style, OptionalInt level, Optional<String> label, boolean bold) {
    boolean bullet = label.filter(text -> text.equals("•")).isPresent();
    return new ParagraphFormat(
        style,
        level,
        OptionalInt.empty(),
        label,
        label.isEmpty() ? NumberingKind.NONE : bullet ? NumberingKind.BULLET : NumberingKind.NUMBER,
        bold ? 1 : 0,
        false,
        0,
        ParagraphRole.TEXT);
  }
}
