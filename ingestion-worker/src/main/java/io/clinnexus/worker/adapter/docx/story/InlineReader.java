package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.worker.adapter.docx.style.ParagraphProperties;
import io.clinnexus.worker.adapter.docx.style.RunProperties;
import io.clinnexus.worker.adapter.docx.xml.SymbolFonts;
import io.clinnexus.worker.adapter.docx.xml.Vocabulary;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.Locale;

/**
 * Reads what stands inside a paragraph. Wrappers (hyperlinks, insertions, smart tags, content
 * controls, unknown elements) are transparent.
 */
final class InlineReader {

  private final Story story;
  private final XmlCursor cursor;
  private final BlockReader blocks;
  private final RunText runText;
  private final DrawingReader drawings;

  InlineReader(Story story, BlockReader blocks) {
    this.story = story;
    this.cursor = story.cursor();
    this.blocks = blocks;
    this.runText = new RunText(story);
    this.drawings = new DrawingReader(story, blocks);
  }

  /** Reads the paragraph the cursor is at into the draft. */
  void readParagraph(ParagraphDraft draft) {
    runText.startRun(RunProperties.NONE);
    read(cursor.depth(), draft);
  }

  private void read(int level, ParagraphDraft draft) {
    while (cursor.nextChild(level)) {
      if (cursor.vocabulary() == Vocabulary.WORD) {
        word(draft);
      } else if (cursor.vocabulary() == Vocabulary.MATH) {
        math(draft);
      } else if (cursor.vocabulary() == Vocabulary.COMPATIBILITY
          && cursor.localName().equals("AlternateContent")) {
        LevelReader reader = inner -> read(inner, draft);
        story.alternatives(reader, reader);
      } else {
        read(cursor.depth(), draft);
      }
    }
  }

  private void word(ParagraphDraft draft) {
    switch (cursor.localName()) {
      case "r" -> {
        runText.startRun(RunProperties.NONE);
        read(cursor.depth(), draft);
      }
      case "t" -> runText.text(draft);
      case "rPr" -> runText.startRun(RunProperties.read(cursor));
      case "pPr" -> paragraphProperties(draft);
      case "tab", "ptab" -> runText.blank("\t", draft);
      case "br", "cr" -> runText.blank("\n", draft);
      case "noBreakHyphen" -> runText.symbol("\u2011", draft);
      case "sym" -> runText.symbol(SymbolFonts.symbolText(cursor), draft);
      case "delText" -> story.skipped(SkipReason.DELETED_REVISION, cursor.drain());
      case "delInstrText", "fldData" -> story.skipped(SkipReason.FIELD_CODE, cursor.drain());
      case "instrText" -> runText.instruction();
      case "fldChar" -> fieldCharacter(draft);
      case "rt" -> story.skipped(SkipReason.ALTERNATE_CONTENT, cursor.drain());
      case "drawing", "pict", "object" -> drawings.read(draft);
      case "footnoteReference" -> reference(story.footnotes());
      case "endnoteReference" -> reference(story.endnotes());
      case "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak" -> {}
      default -> wrapper(draft);
    }
  }

  private void wrapper(ParagraphDraft draft) {
    switch (cursor.localName()) {
      case "del", "moveFrom" -> {
        int level = cursor.depth();
        story.skipping(SkipReason.DELETED_REVISION, () -> read(level, draft));
      }
      case "sdt" -> blocks.control(level -> read(level, draft));
      case "hyperlink" -> {
        String anchor = cursor.attribute("anchor");
        if (anchor != null && anchor.startsWith("_Toc") && story.fields().inContents()) {
          draft.linksToHeading();
        }
        read(cursor.depth(), draft);
      }
      case "fldSimple" -> simpleField(draft);
      case "p", "tbl", "txbxContent", "altChunk", "subDoc" -> drawings.embedded(draft);
      case "sdtPr", "sdtEndPr", "rubyPr", "smartTagPr", "customXmlPr" -> {}
      default -> read(cursor.depth(), draft);
    }
  }

  private void math(ParagraphDraft draft) {
    String name = cursor.localName();
    if (name.equals("t")) {
      runText.text(draft);
    } else if (!name.endsWith("Pr")) {
      if (name.equals("r")) {
        runText.startRun(RunProperties.NONE);
      }
      read(cursor.depth(), draft);
    }
  }

  private void paragraphProperties(ParagraphDraft draft) {
    ParagraphProperties properties = ParagraphProperties.read(cursor);
    draft.format(properties, story.styles().paragraph(properties.styleId()));
    runText.startRun(RunProperties.NONE);
  }

  private void simpleField(ParagraphDraft draft) {
    String instruction = cursor.attribute("instr");
    if (instruction != null && instruction.strip().toUpperCase(Locale.ROOT).startsWith("TOC ")) {
      draft.standsInContents();
      draft.beginsContents();
    }
    read(cursor.depth(), draft);
  }

  private void fieldCharacter(ParagraphDraft draft) {
    String type = cursor.attribute("fldCharType");
    if (!story.skipping() && type != null) {
      Fields fields = story.fields();
      boolean before = fields.inContents();
      switch (type) {
        case "begin" -> fields.begin(cursor.part());
        case "separate" -> {
          if (fields.separate()) {
            draft.refersToPage();
          }
        }
        case "end" -> fields.end();
        default -> {}
      }
      if (fields.inContents()) {
        draft.standsInContents();
        if (!before) {
          draft.beginsContents();
        }
      }
    }
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      if (cursor.isWord("fldData")) {
        story.skipped(SkipReason.FIELD_CODE, cursor.drain());
      }
    }
  }

  private void reference(NoteReferences references) {
    String id = cursor.attribute("id");
    if (id != null) {
      references.add(id, story.skip() == SkipReason.DELETED_REVISION);
    }
  }
}
