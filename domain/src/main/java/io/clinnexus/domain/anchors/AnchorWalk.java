package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.SectionTracker.Section;
import io.clinnexus.domain.anchors.TableLayout.CellPlace;
import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Note;
import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.PageStarts;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.domain.zones.ZoneClassifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One walk over a parsed document that collects its anchors. Used once. */
final class AnchorWalk {

  private static final Section NOTES =
      new Section(SectionPath.FOOTNOTES, ZoneClassification.UNKNOWN);

  private final Map<Integer, DetectedHeading> headings;
  private final SectionTracker sections;
  private final AnchorList anchors;
  private PageStarts pages = PageStarts.NONE;
  private long contentsCharacters;

  AnchorWalk(
      DocumentVersionId versionId, Map<Integer, DetectedHeading> headings, ZoneClassifier zones) {
    this.headings = headings;
    this.sections = new SectionTracker(zones, !headings.isEmpty());
    this.anchors = new AnchorList(versionId);
  }

  void walk(ParsedDocument document) {
    pages = document.pages();
    document.body().forEach(this::walk);
    document.notes().forEach(this::walk);
  }

  List<Anchor> anchors() {
    return anchors.toList();
  }

  /** Characters of the tables of contents, which are not anchored. */
  long contentsCharacters() {
    return contentsCharacters;
  }

  private void walk(Block block) {
    if (block instanceof Paragraph paragraph) {
      walk(paragraph);
    } else if (block instanceof Table table) {
      walk(table);
    }
  }

  private void walk(Paragraph paragraph) {
    if (isContents(paragraph)) {
      contentsCharacters += TextNormaliser.countCharacters(paragraph.text());
      return;
    }
    if (TextNormaliser.isBlank(paragraph.text())) {
      return;
    }
    Optional<DetectedHeading> heading = Optional.ofNullable(headings.get(paragraph.index()));
    heading.ifPresent(sections::open);
    AnchorContentType type =
        heading.isPresent()
            ? AnchorContentType.HDR
            : isListItem(paragraph.format()) ? AnchorContentType.LI : AnchorContentType.P;
    anchors.add(
        type,
        sections.current(),
        paragraph.text(),
        new AnchorLocation.InText(
            paragraph.index(),
            paragraph.format().styleName(),
            paragraph.format().role() == ParagraphRole.TEXT_BOX,
            paragraph.format().numberLabel(),
            heading.map(DetectedHeading::mode),
            pages.pageOf(paragraph.index())),
        heading);
  }

  private void walk(Table table) {
    TableLayout layout = TableLayout.of(table);
    for (TableRow row : table.rows()) {
      for (TableCell cell : row.cells()) {
        CellPlace place = layout.placeOf(cell);
        anchors.addCell(sections.current(), CellText.of(cell), location(table, cell, place));
        cell.content().forEach(this::walkInsideCell);
      }
    }
  }

  private void walkInsideCell(Block block) {
    if (block instanceof Table nested) {
      walk(nested);
    } else if (block instanceof Paragraph paragraph && isContents(paragraph)) {
      contentsCharacters += TextNormaliser.countCharacters(paragraph.text());
    }
  }

  private AnchorLocation.InTable location(Table table, TableCell cell, CellPlace place) {
    return new AnchorLocation.InTable(
        table.index(),
        cell.rowIndex(),
        cell.columnIndex(),
        cell.rowSpan(),
        cell.columnSpan(),
        place.header(),
        place.rowHeaders(),
        place.columnHeaders(),
        page(cell));
  }

  private OptionalInt page(TableCell cell) {
    for (Block block : cell.content()) {
      if (block instanceof Paragraph paragraph) {
        return pages.pageOf(paragraph.index());
      }
    }
    return OptionalInt.empty();
  }

  private void walk(Note note) {
    new NoteWalk(note).walk(note.content());
  }

  private static boolean isContents(Paragraph paragraph) {
    return paragraph.format().role() == ParagraphRole.TABLE_OF_CONTENTS;
  }

  private static boolean isListItem(ParagraphFormat format) {
    return format.numbering() != NumberingKind.NONE
        || format.styleName().toLowerCase(Locale.ROOT).startsWith("list");
  }

  /** Every paragraph of a note, those in its tables too, as a note anchor of its own. */
  private final class NoteWalk {

    private final Note note;
    private int paragraphIndex;

    NoteWalk(Note note) {
      this.note = note;
    }

    void walk(List<Block> content) {
      for (Block block : content) {
        if (block instanceof Table table) {
          table.rows().forEach(row -> row.cells().forEach(cell -> walk(cell.content())));
        } else if (block instanceof Paragraph paragraph) {
          walk(paragraph);
        }
      }
    }

    private void walk(Paragraph paragraph) {
      paragraphIndex++;
      if (isContents(paragraph)) {
        contentsCharacters += TextNormaliser.countCharacters(paragraph.text());
      } else if (!TextNormaliser.isBlank(paragraph.text())) {
        anchors.add(
            AnchorContentType.FN,
            NOTES,
            paragraph.text(),
            new AnchorLocation.InNote(note.kind(), note.index(), paragraphIndex),
            Optional.empty());
      }
    }
  }
}
