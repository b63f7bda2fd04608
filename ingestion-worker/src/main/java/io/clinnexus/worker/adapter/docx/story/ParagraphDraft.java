package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.TextCounter;
import io.clinnexus.domain.anchors.parsing.TextSpan;
import io.clinnexus.worker.adapter.docx.style.ParagraphProperties;
import io.clinnexus.worker.adapter.docx.style.ParagraphStyle;
import java.util.ArrayList;
import java.util.List;

/** A paragraph while it is read, with the text boxes that hang on it. */
final class ParagraphDraft {

  private final StringBuilder text = new StringBuilder();
  private final List<Block> attached = new ArrayList<>();
  private final List<TextSpan> raised = new ArrayList<>();
  private int index;
  private ParagraphProperties properties = ParagraphProperties.NONE;
  private ParagraphStyle style;
  private long visible;
  private long bold;
  private int halfPoints;
  private int pictures;
  private boolean inContents;
  private boolean beginsContents;
  private boolean refersToPage;
  private boolean linksToHeading;

  ParagraphDraft(int index, ParagraphStyle style) {
    this.index = index;
    this.style = style;
  }

  /** Goes on with the next paragraph, whose properties count, after a removed paragraph mark. */
  void continueAs(int nextIndex, ParagraphStyle defaultStyle) {
    index = nextIndex;
    properties = ParagraphProperties.NONE;
    style = defaultStyle;
  }

  void format(ParagraphProperties ownProperties, ParagraphStyle ownStyle) {
    properties = ownProperties;
    style = ownStyle;
  }

  /** Adds a tab or a line break. */
  void append(String blank) {
    text.append(blank);
  }

  void append(CharSequence piece, boolean isBold, int size, boolean isRaised) {
    if (isRaised && piece.length() > 0) {
      raise(text.length(), text.length() + piece.length());
    }
    text.append(piece);
    long count = TextCounter.count(piece);
    if (count > 0) {
      visible += count;
      bold += isBold ? count : 0;
      halfPoints = Math.max(halfPoints, size);
    }
  }

  private void raise(int start, int end) {
    int last = raised.size() - 1;
    if (last >= 0 && raised.get(last).end() == start) {
      raised.set(last, new TextSpan(raised.get(last).start(), end));
    } else {
      raised.add(new TextSpan(start, end));
    }
  }

  void addPicture() {
    pictures++;
  }

  void attach(List<Block> blocks) {
    attached.addAll(blocks);
  }

  void standsInContents() {
    inContents = true;
  }

  void beginsContents() {
    beginsContents = true;
  }

  void refersToPage() {
    refersToPage = true;
  }

  void linksToHeading() {
    linksToHeading = true;
  }

  int index() {
    return index;
  }

  String text() {
    return text.toString();
  }

  boolean blank() {
    return visible == 0;
  }

  List<TextSpan> raised() {
    return raised;
  }

  int pictures() {
    return pictures;
  }

  List<Block> attached() {
    return attached;
  }

  ParagraphProperties properties() {
    return properties;
  }

  ParagraphStyle style() {
    return style;
  }

  double boldShare() {
    return visible == 0 ? 0.0 : (double) bold / visible;
  }

  double fontSize() {
    return halfPoints / 2.0;
  }

  boolean inContents() {
    return inContents;
  }

  /** Whether the paragraph itself looks like an entry of a table of contents. */
  boolean looksLikeEntry(String content) {
    return beginsContents
        || linksToHeading
        || (refersToPage && endsWithDigit(content))
        || ContentsTitles.endsWithPage(content);
  }

  private static boolean endsWithDigit(String content) {
    String stripped = content.strip();
    return !stripped.isEmpty() && Character.isLetterOrDigit(stripped.charAt(stripped.length() - 1));
  }
}
