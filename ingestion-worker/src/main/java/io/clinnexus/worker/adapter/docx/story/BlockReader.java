package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.worker.adapter.docx.xml.Vocabulary;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.List;
import java.util.Map;

/**
 * Reads containers of paragraphs and tables. Wrappers (content controls, custom XML, insertions,
 * unknown elements) are transparent: what they hold is read as if they were not there.
 */
final class BlockReader {

  private final Story story;
  private final XmlCursor cursor;
  private final InlineReader inline;
  private final TableReader tables;
  private final ParagraphFinisher finisher;

  BlockReader(Story story) {
    this.story = story;
    this.cursor = story.cursor();
    this.inline = new InlineReader(story, this);
    this.tables = new TableReader(story, this);
    this.finisher = new ParagraphFinisher(story);
  }

  /** The blocks among the children of the element at the level. */
  List<Block> readAll(int level) {
    BlockSink sink = new BlockSink();
    read(level, sink);
    finishHeld(sink);
    return sink.blocks();
  }

  private void read(int level, BlockSink sink) {
    while (cursor.nextChild(level)) {
      child(sink);
    }
  }

  /** Reads the element the cursor is at into the sink. */
  void child(BlockSink sink) {
    if (cursor.vocabulary() == Vocabulary.COMPATIBILITY) {
      compatibility(sink);
      return;
    }
    switch (cursor.wordName()) {
      case "p" -> paragraph(sink);
      case "tbl" -> {
        finishHeld(sink);
        sink.add(tables.read());
      }
      case "sdt" -> control(level -> read(level, sink));
      case "del", "moveFrom" -> {
        int level = cursor.depth();
        story.skipping(SkipReason.DELETED_REVISION, () -> readAll(level));
      }
      case "altChunk", "subDoc" -> throw importedText();
      case "sectPr", "sdtPr", "sdtEndPr", "tcPr" -> {}
      default -> read(cursor.depth(), sink);
    }
  }

  /** A paragraph held because its mark is removed has no next one to join: it stays. */
  void finishHeld(BlockSink sink) {
    ParagraphDraft held = sink.release();
    if (held != null) {
      finisher.finish(held, sink);
    }
  }

  /** Reads a content control; what it holds is read by the given reader. */
  void control(LevelReader content) {
    int level = cursor.depth();
    boolean contents = false;
    while (cursor.nextChild(level)) {
      if (cursor.isWord("sdtPr")) {
        contents = isTableOfContents();
      } else if (cursor.isWord("sdtContent")) {
        int inner = cursor.depth();
        story.inControl(contents, () -> content.read(inner));
      }
    }
  }

  private boolean isTableOfContents() {
    boolean contents = false;
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      if (cursor.isWord("docPartObj")) {
        int inner = cursor.depth();
        while (cursor.nextChild(inner)) {
          contents |=
              cursor.isWord("docPartGallery")
                  && cursor.value().equalsIgnoreCase("Table of Contents");
        }
      }
    }
    return contents;
  }

  private void compatibility(BlockSink sink) {
    if (cursor.localName().equals("AlternateContent")) {
      story.alternatives(level -> read(level, sink), this::readAll);
    } else {
      read(cursor.depth(), sink);
    }
  }

  private void paragraph(BlockSink sink) {
    int index = story.nextParagraph();
    ParagraphDraft draft = sink.release();
    if (draft == null) {
      draft = new ParagraphDraft(index, story.styles().paragraph(null));
    } else {
      draft.continueAs(index, story.styles().paragraph(null));
    }
    if (story.fields().inContents()) {
      draft.standsInContents();
    }
    inline.readParagraph(draft);
    if (!story.skipping()) {
      if (draft.properties().markRemoved()) {
        sink.hold(draft);
      } else {
        finisher.finish(draft, sink);
      }
      story.fields().endParagraph();
    }
  }

  private DocumentRejected importedText() {
    return new DocumentRejected(
        RejectionCode.FORBIDDEN_CONTENT,
        "The document includes another document that Word has not merged into it yet. Open it in"
            + " Word, save it and upload the saved file.",
        Map.of("part", cursor.part()),
        null);
  }
}
