package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.alignment.Correspondence;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.anchors.wording.Hunk;
import io.clinnexus.domain.change.amendment.ChangeNote;
import io.clinnexus.domain.change.amendment.ChangeRow;
import io.clinnexus.domain.change.amendment.Substance;
import io.clinnexus.domain.change.amendment.TableOfChanges;
import io.clinnexus.domain.change.diff.TextChange;
import io.clinnexus.integrations.amendments.WordXml.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table of changes as the body of a document, with the words that differ marked. */
final class TableDocument {

  private static final List<Integer> WIDTHS = List.of(560, 2000, 3600, 3600, 2310, 2500);
  private static final String HEAD = "D9E2EC";
  private static final String STYLE = "Cell";

  private final TableOfChanges table;
  private final FrameWords words;
  private final SheetTexts texts;

  TableDocument(TableOfChanges table, FrameWords words) {
    this.table = table;
    this.words = words;
    this.texts = new SheetTexts(words);
  }

  String body() {
    StringBuilder out = new StringBuilder();
    out.append(WordXml.paragraph("Title", WordXml.run(words.title(), Mark.NONE)));
    out.append(WordXml.paragraph("Normal", WordXml.run(texts.subject(table.heading()), Mark.NONE)));
    out.append(WordXml.tableStart(WIDTHS)).append("<w:tr><w:trPr><w:tblHeader/></w:trPr>");
    for (int i = 0; i < WIDTHS.size(); i++) {
      out.append(
          WordXml.cell(WIDTHS.get(i), HEAD, List.of(paragraph(words.columns().get(i), Mark.BOLD))));
    }
    out.append("</w:tr>");
    int number = 1;
    for (TableOfChanges.Row row : table.rows()) {
      out.append(row(number++, row));
    }
    return out.append("</w:tbl><w:p/>").toString();
  }

  private String row(int number, TableOfChanges.Row row) {
    List<List<String>> cells =
        List.of(
            List.of(paragraph(Integer.toString(number), Mark.NONE)),
            List.of(paragraph(texts.section(row.change()), Mark.NONE)),
            paragraphs(row.change(), true),
            paragraphs(row.change(), false),
            List.of(paragraph(row.reason().orElse(""), Mark.NONE)),
            substance(row));
    StringBuilder out = new StringBuilder("<w:tr>");
    for (int i = 0; i < cells.size(); i++) {
      out.append(WordXml.cell(WIDTHS.get(i), "", cells.get(i)));
    }
    return out.append("</w:tr>").toString();
  }

  private List<String> substance(TableOfChanges.Row row) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(paragraph(texts.substance(row), Mark.BOLD));
    row.note()
        .flatMap(ChangeNote::decisionReason)
        .ifPresent(why -> paragraphs.add(paragraph(why, Mark.NONE)));
    if (row.decision().orElse(row.proposal()) == Substance.SUBSTANTIAL) {
      texts.categories(row, false).forEach(each -> paragraphs.add(paragraph(each, Mark.SMALL)));
    }
    return paragraphs;
  }

  private List<String> paragraphs(ChangeRow row, boolean before) {
    List<String> paragraphs = new ArrayList<>();
    String note = texts.place(row, before);
    if (!note.isEmpty()) {
      paragraphs.add(paragraph(note, Mark.SMALL));
    }
    for (TextChange change : row.changes()) {
      String content = content(change, before);
      if (!content.isEmpty()) {
        paragraphs.add(WordXml.paragraph(STYLE, content));
      }
    }
    return paragraphs.isEmpty() ? List.of(paragraph("—", Mark.SMALL)) : paragraphs;
  }

  private static String content(TextChange change, boolean before) {
    Correspondence found = change.correspondence();
    Mark mark = before ? Mark.STRUCK : Mark.NEW;
    String text = joined(before ? found.earlier() : found.later());
    boolean alone =
        found.kind() == CorrespondenceKind.ADDED || found.kind() == CorrespondenceKind.REMOVED;
    if (alone) {
      return WordXml.run(text, mark);
    }
    Function<Hunk, Excerpt> side = before ? Hunk::before : Hunk::after;
    StringBuilder out = new StringBuilder();
    int place = 0;
    for (Hunk hunk : change.hunks()) {
      Excerpt excerpt = side.apply(hunk);
      out.append(WordXml.run(text.substring(place, excerpt.start()), Mark.NONE));
      out.append(WordXml.run(excerpt.text(), mark));
      place = excerpt.end();
    }
    return out.append(WordXml.run(text.substring(place), Mark.NONE)).toString();
  }

  private static String joined(List<Anchor> anchors) {
    return anchors.stream().map(Anchor::textNormalised).collect(Collectors.joining("\n"));
  }

  private static String paragraph(String text, Mark mark) {
    return WordXml.paragraph(STYLE, WordXml.run(text, mark));
  }
}
