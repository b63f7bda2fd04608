package io.clinnexus.worker.adapter.pdf.layout;

/** Decides whether a line goes on with the paragraph before it. */
final class LineBreaks {

  private static final float SAME_SIZE = 0.7f;
  private static final float SAME_PLACE = 0.6f;
  private static final float INDENT = 5f;
  private static final float SPACE = 0.25f;
  private static final float SPARE = 0.4f;
  private static final float WIDER = 1.25f;
  private static final double PLAIN = 0.2;

  private final Measures measures;
  private final boolean inCell;

  /** In a cell lines end where they must, so a small letter always goes on. */
  LineBreaks(Measures measures, boolean inCell) {
    this.measures = measures;
    this.inCell = inCell;
  }

  /** Whether the line starts a paragraph of its own after this one. */
  boolean breaks(ParagraphDraft draft, Line line) {
    Line before = draft.last();
    if (Math.abs(before.size() - line.size()) > SAME_SIZE || LineLabel.of(line).isPresent()) {
      return true;
    }
    boolean samePage = before.page() == line.page() && line.baseline() > before.baseline();
    if (samePage && isApart(draft, line)) {
      return true;
    }
    if (samePage && isCutWord(before, line)) {
      return false;
    }
    boolean centred = isCentred(before, line);
    if (draft.isBold() != line.isBold() && (draft.isBold() || !isFull(draft, line))) {
      return draft.isBold() ? line.boldShare() < PLAIN || !isFull(draft, line) : true;
    }
    if (centred && samePage) {
      return false;
    }
    boolean wrapped = inCell && isUnfinished(before, line);
    if (!isAligned(draft, line) || !(wrapped || isFull(draft, line))) {
      return true;
    }
    return !samePage && !goesOn(before, line);
  }

  /** A hyphen after a letter, and a small letter next. */
  private static boolean isCutWord(Line before, Line line) {
    String text = before.string();
    int end = text.length() - 1;
    return end > 0
        && (text.charAt(end) == '-' || text.charAt(end) == '\u00AD')
        && Character.isLetter(text.charAt(end - 1))
        && Character.isLowerCase(line.string().codePointAt(0));
  }

  /** Both about the same middle, and neither flush with the other nor filling the column. */
  private static boolean isCentred(Line before, Line line) {
    float between = Math.abs(before.x0() + before.x1() - line.x0() - line.x1()) / 2;
    boolean flush = Math.abs(before.x0() - line.x0()) < SAME_PLACE * line.size();
    return (between < 0.3f * line.size() && !flush)
        || (before.column().centres(before) && line.column().centres(line));
  }

  private boolean isApart(ParagraphDraft draft, Line line) {
    Line before = draft.last();
    float distance = line.baseline() - before.baseline();
    float usual = measures.pitch(line);
    if (draft.size() > 1 && draft.line(draft.size() - 2).page() == before.page()) {
      float last = before.baseline() - draft.line(draft.size() - 2).baseline();
      usual = last > 0 ? last : usual;
    }
    return distance > Math.max(usual, 0.9f * line.size()) * WIDER + 0.5f;
  }

  private static boolean isAligned(ParagraphDraft draft, Line line) {
    float near = SAME_PLACE * line.size();
    Line before = draft.last();
    if (before.page() == line.page() && !before.column().equals(line.column())) {
      return true;
    }
    if (draft.isListItem() || draft.size() == 1) {
      float left = draft.textLeft();
      float most = draft.isListItem() ? near : INDENT * line.size();
      boolean atTerm =
          draft.size() == 1 && Math.abs(line.x0() - draft.first().afterWideGap()) < near;
      boolean atLabel = draft.isListItem() && Math.abs(line.x0() - draft.first().x0()) < near;
      return atLabel || atTerm || Math.abs(line.x0() - left) <= most;
    }
    return Math.abs(line.x0() - before.x0()) < near;
  }

  /** Whether the first word of the line had no room any more in the line before. */
  private boolean isFull(ParagraphDraft draft, Line line) {
    Line before = draft.last();
    float left = draft.size() == 1 ? draft.textLeft() : before.x0();
    float room = measures.right(before, left) - before.x1();
    return line.firstWordWidth() + (SPACE + SPARE) * line.size() > room;
  }

  private static boolean isUnfinished(Line before, Line line) {
    String text = before.string();
    return ".:;!?".indexOf(text.charAt(text.length() - 1)) < 0
        && Character.isLowerCase(line.string().codePointAt(0));
  }

  /** Over a page break only an unfinished sentence goes on. */
  private static boolean goesOn(Line before, Line line) {
    String text = before.string();
    char last = text.charAt(text.length() - 1);
    int first = line.string().codePointAt(0);
    return Character.isLowerCase(first) || (".:;!?".indexOf(last) < 0 && !line.isBold());
  }
}
