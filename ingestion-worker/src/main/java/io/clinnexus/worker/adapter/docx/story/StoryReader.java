package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.Note;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.anchors.parsing.PartText;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import io.clinnexus.worker.adapter.docx.numbering.Numbering;
import io.clinnexus.worker.adapter.docx.style.StyleSheet;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;

/** Reads whole parts: the main document, the notes, and parts that are only accounted for. */
public final class StoryReader {

  /** A part that was read, with its account. */
  public record Part<T>(List<T> content, PartText text) {}

  private final ParseBudget budget;
  private final StyleSheet styles;
  private final Numbering numbering;
  private NoteReferences footnotes = new NoteReferences();
  private NoteReferences endnotes = new NoteReferences();

  public StoryReader(ParseBudget budget, StyleSheet styles, Numbering numbering) {
    this.budget = budget;
    this.styles = styles;
    this.numbering = numbering;
  }

  /** The body of the main part. To be read before the notes, whose references it holds. */
  public Part<Block> readBody(XmlCursor cursor) {
    Story story = new Story(cursor, budget, styles, numbering);
    BlockReader blocks = new BlockReader(story);
    List<Block> body = new ArrayList<>();
    cursor.toRoot();
    int root = cursor.depth();
    if (!cursor.isWord("document")) {
      throw DocumentRejected.corrupt("its main part is not a Word document.", null);
    }
    while (cursor.nextChild(root)) {
      if (cursor.isWord("body")) {
        body.addAll(blocks.readAll(cursor.depth()));
      } else {
        long before = cursor.characters();
        int level = cursor.depth();
        story.skipping(SkipReason.DRAWING_SETTING, () -> ignore(cursor, level));
        story.ledger().skip(SkipReason.DRAWING_SETTING, cursor.characters() - before);
      }
    }
    cursor.finish();
    footnotes = story.footnotes();
    endnotes = story.endnotes();
    return new Part<>(body, story.ledger().close(cursor.part(), cursor.characters()));
  }

  /** The notes of a footnotes or endnotes part; separators are skipped. */
  public Part<Note> readNotes(XmlCursor cursor, NoteKind kind) {
    Story story = new Story(cursor, budget, styles, numbering);
    BlockReader blocks = new BlockReader(story);
    NoteReferences references = kind == NoteKind.FOOTNOTE ? footnotes : endnotes;
    String element = kind == NoteKind.FOOTNOTE ? "footnote" : "endnote";
    List<Note> notes = new ArrayList<>();
    cursor.toRoot();
    int root = cursor.depth();
    while (cursor.nextChild(root)) {
      if (!cursor.isWord(element)) {
        continue;
      }
      String type = cursor.attribute("type");
      String id = cursor.attribute("id");
      int level = cursor.depth();
      if (type != null && !type.equals("normal")) {
        story.skipping(SkipReason.NOTE_SEPARATOR, () -> blocks.readAll(level));
      } else if (id != null && references.gone(id)) {
        story.skipping(SkipReason.DELETED_REVISION, () -> blocks.readAll(level));
      } else {
        notes.add(new Note(kind, notes.size(), blocks.readAll(level)));
      }
    }
    cursor.finish();
    return new Part<>(notes, story.ledger().close(cursor.part(), cursor.characters()));
  }

  /** Accounts for a part whose whole text is skipped for one reason. */
  public static PartText account(XmlCursor cursor, SkipReason reason) {
    cursor.toRoot();
    ignore(cursor, cursor.depth());
    cursor.finish();
    PartLedger ledger = new PartLedger();
    ledger.skip(reason, cursor.characters());
    return ledger.close(cursor.part(), cursor.characters());
  }

  private static void ignore(XmlCursor cursor, int level) {
    while (cursor.nextChild(level)) {
      cursor.drain();
    }
  }
}
