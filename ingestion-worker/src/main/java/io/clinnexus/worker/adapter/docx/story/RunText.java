package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.TextCounter;
import io.clinnexus.worker.adapter.docx.style.RunProperties;
import io.clinnexus.worker.adapter.docx.xml.SymbolFonts;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;

/** Appends the text of runs to paragraphs, or accounts for it as skipped. */
final class RunText {

  private final Story story;
  private final XmlCursor cursor;
  private final StringBuilder scratch = new StringBuilder();
  private RunProperties run = RunProperties.NONE;

  RunText(Story story) {
    this.story = story;
    this.cursor = story.cursor();
  }

  void startRun(RunProperties properties) {
    run = properties;
  }

  /** The text of the element the cursor is at. */
  void text(ParagraphDraft draft) {
    boolean preserve = "preserve".equals(cursor.attribute("space"));
    readScratch();
    if (!preserve) {
      stripScratch();
    }
    deliver(draft);
  }

  /** A character that counts as text. */
  void symbol(String symbol, ParagraphDraft draft) {
    story.addText(symbol.length());
    scratch.setLength(0);
    scratch.append(symbol);
    deliver(draft);
  }

  /** A tab or line break, which does not count. */
  void blank(String blank, ParagraphDraft draft) {
    if (!story.skipping() && !story.fields().hidingText()) {
      draft.append(blank);
    }
  }

  /** The instruction of a field. */
  void instruction() {
    readScratch();
    if (!story.skipping()) {
      story.fields().instruct(scratch);
    }
    story.skipped(SkipReason.FIELD_CODE, TextCounter.count(scratch));
  }

  private void readScratch() {
    scratch.setLength(0);
    cursor.readText(
        (buffer, start, length) -> {
          story.addText(length);
          scratch.append(buffer, start, length);
        });
  }

  private void deliver(ParagraphDraft draft) {
    if (story.skipping() || story.fields().hidingText()) {
      story.skipped(SkipReason.FIELD_CODE, TextCounter.count(scratch));
      return;
    }
    normalise();
    draft.append(
        scratch,
        story.styles().bold(draft.style(), run),
        story.styles().halfPoints(draft.style(), run),
        story.styles().raised(draft.style(), run));
  }

  /** Line breaks inside an element print as spaces; symbol font characters become Unicode. */
  private void normalise() {
    for (int i = 0; i < scratch.length(); i++) {
      char c = scratch.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        scratch.setCharAt(i, ' ');
      } else if (c >= '\uf020' && c <= '\uf0ff') {
        int mapped = SymbolFonts.unicode(run.font(), c);
        if (!TextCounter.isWhiteSpace(mapped)) {
          scratch.setCharAt(i, (char) mapped);
        }
      }
    }
  }

  private void stripScratch() {
    int end = scratch.length();
    while (end > 0 && scratch.charAt(end - 1) <= ' ') {
      end--;
    }
    scratch.setLength(end);
    int start = 0;
    while (start < end && scratch.charAt(start) <= ' ') {
      start++;
    }
    scratch.delete(0, start);
  }
}
