package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.worker.adapter.docx.xml.Vocabulary;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.List;

/**
 * Finds the text boxes in drawings, in DrawingML and VML alike, and counts the pictures. Any other
 * text in a drawing is a measure or setting (or a label inside an embedded canvas) and is accounted
 * for as skipped.
 */
final class DrawingReader {

  private final Story story;
  private final XmlCursor cursor;
  private final BlockReader blocks;

  DrawingReader(Story story, BlockReader blocks) {
    this.story = story;
    this.cursor = story.cursor();
    this.blocks = blocks;
  }

  /** Reads the drawing the cursor is at; its text boxes are attached to the draft. */
  void read(ParagraphDraft draft) {
    children(cursor.depth(), draft);
  }

  private void children(int level, ParagraphDraft draft) {
    long before = cursor.stray();
    while (cursor.nextChild(level)) {
      story.skipped(SkipReason.DRAWING_SETTING, cursor.stray() - before);
      child(draft);
      before = cursor.stray();
    }
    story.skipped(SkipReason.DRAWING_SETTING, cursor.stray() - before);
  }

  private void child(ParagraphDraft draft) {
    if (cursor.vocabulary() == Vocabulary.COMPATIBILITY
        && cursor.localName().equals("AlternateContent")) {
      LevelReader reader = inner -> children(inner, draft);
      story.alternatives(reader, reader);
    } else if (cursor.isWord("txbxContent") || cursor.isWord("p") || cursor.isWord("tbl")) {
      embedded(draft);
    } else if (cursor.localName().equals("t")) {
      story.skipped(SkipReason.CHART_OR_DIAGRAM, cursor.drain());
    } else {
      if (isPicture() && !story.skipping()) {
        draft.addPicture();
      }
      children(cursor.depth(), draft);
    }
  }

  /** A picture of DrawingML or VML; an embedded object shows one of what it holds. */
  private boolean isPicture() {
    return cursor.vocabulary() == Vocabulary.OTHER
        && (cursor.localName().equals("pic") || cursor.localName().equals("imagedata"));
  }

  /** Reads the text flow the cursor is at, or the block it consists of. */
  void embedded(ParagraphDraft draft) {
    story.inTextBox(
        () -> {
          List<Block> content = content();
          if (!story.skipping()) {
            draft.attach(content);
          }
        });
  }

  private List<Block> content() {
    if (cursor.isWord("txbxContent")) {
      return blocks.readAll(cursor.depth());
    }
    BlockSink sink = new BlockSink();
    blocks.child(sink);
    blocks.finishHeld(sink);
    return sink.blocks();
  }
}
