package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import io.clinnexus.worker.adapter.docx.numbering.ListCounters;
import io.clinnexus.worker.adapter.docx.numbering.Numbering;
import io.clinnexus.worker.adapter.docx.style.StyleSheet;
import io.clinnexus.worker.adapter.docx.xml.Vocabulary;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of one part stands: positions counted so far, what is being skipped and why,
 * the open fields. Shared by the readers of that part, which call each other recursively; the
 * nesting limit of the cursor bounds the recursion.
 */
final class Story {

  private final XmlCursor cursor;
  private final ParseBudget budget;
  private final StyleSheet styles;
  private final ListCounters counters;
  private final PartLedger ledger = new PartLedger();
  private final NoteReferences footnotes = new NoteReferences();
  private final NoteReferences endnotes = new NoteReferences();

  private @Nullable SkipReason skip;
  private ParagraphRole role = ParagraphRole.TEXT;
  private Fields fields = new Fields();
  private int contentsControls;
  private int paragraphs;
  private int tables;
  private int tableDepth;
  private long text;
  private long cellEnd = Long.MAX_VALUE;

  Story(XmlCursor cursor, ParseBudget budget, StyleSheet styles, Numbering numbering) {
    this.cursor = cursor;
    this.budget = budget;
    this.styles = styles;
    this.counters = new ListCounters(numbering);
  }

  XmlCursor cursor() {
    return cursor;
  }

  StyleSheet styles() {
    return styles;
  }

  ListCounters counters() {
    return counters;
  }

  PartLedger ledger() {
    return ledger;
  }

  NoteReferences footnotes() {
    return footnotes;
  }

  NoteReferences endnotes() {
    return endnotes;
  }

  Fields fields() {
    return fields;
  }

  ParagraphRole role() {
    return role;
  }

  @Nullable SkipReason skip() {
    return skip;
  }

  boolean skipping() {
    return skip != null;
  }

  /** Reads while everything is skipped for a reason; an outer reason stays in force. */
  void skipping(SkipReason reason, Runnable reading) {
    SkipReason before = skip;
    skip = before == null ? reason : before;
    reading.run();
    skip = before;
  }

  /** Accounts for text that is not delivered: for the outer reason if one is in force. */
  void skipped(SkipReason reason, long characters) {
    ledger.skip(skip == null ? reason : skip, characters);
  }

  /** Reads a text box: a flow of its own inside a paragraph. */
  void inTextBox(Runnable reading) {
    Fields outerFields = fields;
    ParagraphRole outerRole = role;
    fields = new Fields();
    role = ParagraphRole.TEXT_BOX;
    reading.run();
    fields = outerFields;
    role = outerRole;
  }

  /** Reads a content control; one for a table of contents marks the paragraphs inside. */
  void inControl(boolean tableOfContents, Runnable reading) {
    int outer = contentsControls;
    contentsControls = tableOfContents ? outer + 1 : outer;
    reading.run();
    contentsControls = outer;
  }

  boolean inContentsControl() {
    return contentsControls > 0;
  }

  void leaveContentsControl() {
    contentsControls = 0;
  }

  /** Position of the paragraph that starts here, from 1. */
  int nextParagraph() {
    budget.addParagraph(cursor.part());
    return ++paragraphs;
  }

  /** Position of the table that starts here, from 0; refuses one that is nested too deeply. */
  int enterTable() {
    if (++tableDepth > budget.limits().tableDepth()) {
      throw DocumentRejected.limit("tableDepth", budget.limits().tableDepth(), cursor.part());
    }
    return tables++;
  }

  void leaveTable() {
    tableDepth--;
  }

  /** Reads a table cell while its text is limited; nested cells count towards the outermost. */
  void inCell(Runnable reading) {
    budget.addTableCell(cursor.part());
    long outer = cellEnd;
    if (outer == Long.MAX_VALUE) {
      cellEnd = text + budget.limits().cellCharacters();
    }
    reading.run();
    cellEnd = outer;
  }

  void addText(int characters) {
    text += characters;
    if (text > cellEnd) {
      throw DocumentRejected.limit(
          "cellCharacters", budget.limits().cellCharacters(), cursor.part());
    }
  }

  /**
   * Reads alternate content: the first choice is the document, every other form is walked as a
   * copy, so that positions count on. Without a choice the fallback is the document.
   */
  void alternatives(LevelReader document, LevelReader copy) {
    boolean chosen = false;
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      if (cursor.vocabulary() != Vocabulary.COMPATIBILITY) {
        continue;
      }
      int inner = cursor.depth();
      if (chosen) {
        skipping(SkipReason.ALTERNATE_CONTENT, () -> copy.read(inner));
      } else {
        chosen = true;
        document.read(inner);
      }
    }
  }
}
