package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.soa.CellValue.Kind;
import io.clinnexus.domain.facts.soa.ScheduleWords.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells marks, lines, words and nothing apart, in every spelling. */
final class CellReader {

  static final String MARK = "X";

  private static final String CROSSES = "xх×✕✖✗✘☒⊠╳";
  private static final String TICKS = "✓✔√☑●•■▪◆♦⬤+⨯";
  private static final String LEFT = "←⇐⟵◄◀\uf0df";
  private static final String RIGHT = "→⇒⟶►▶➔➝\uf0e0";
  private static final String BOTH = "↔⇔⟷";
  private static final String DASHES = "-–—−‐‑―_─━=";
  private static final int LONG_LINE = 3;

  private final ScheduleWords words;
  private final Set<String> known;

  CellReader(ScheduleWords words, Set<String> known) {
    this.words = words;
    this.known = known;
  }

  /** Reads a cell that covers so many columns. */
  CellValue read(RaisedText cell, int columns) {
    if (cell.isBlank()) {
      return CellValue.BLANK;
    }
    String text = cell.text();
    boolean left = false;
    boolean right = false;
    int start = 0;
    int end = text.length();
    int head = arrowAtStart(text);
    if (head > 0) {
      left = LEFT.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '<' || isWingding(text, 0);
      boolean both = BOTH.indexOf(text.charAt(0)) >= 0;
      right = both || !left;
      left |= both;
      start = head;
    }
    int tail = arrowAtEnd(text, start);
    if (tail < end) {
      right = true;
      end = tail;
    }
    String rest = text.substring(start, end).strip();
    if (rest.isEmpty() && start + (text.length() - end) > 0) {
      return new CellValue(Kind.ARROW, MARK, List.of(), left, right);
    }
    if (isLine(rest)) {
      return columns > 1 && rest.length() >= LONG_LINE
          ? new CellValue(Kind.ARROW, MARK, List.of(), false, false)
          : CellValue.BLANK;
    }
    CellValue value = start == 0 && end == text.length() ? raised(cell) : plain(rest);
    return new CellValue(value.kind(), value.value(), value.footnotes(), left, right);
  }

  private CellValue raised(RaisedText cell) {
    if (!cell.anyRaised()) {
      return plain(cell.text());
    }
    String line = cell.text().substring(0, cell.firstRaised()).strip();
    if (!line.isEmpty() && markLength(line) == line.length()) {
      Optional<List<String>> marks =
          FootnoteMarks.list(cell.text().substring(cell.firstRaised()), known);
      if (marks.isPresent()) {
        CellValue mark = plain(line);
        return new CellValue(mark.kind(), mark.value(), marks.get(), false, false);
      }
    }
    FootnoteMarks.Split split = FootnoteMarks.split(cell, known);
    if (split.text().isEmpty()) {
      return new CellValue(Kind.TEXT, cell.text(), split.marks(), false, false);
    }
    CellValue base = plain(split.text());
    return new CellValue(
        base.kind(), base.value(), union(base.footnotes(), split.marks()), false, false);
  }

  private static List<String> union(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private CellValue plain(String text) {
    Words said = Words.of(text);
    if (words.is(Topic.BLANK_CELL, said) && !hasDigit(text)) {
      return CellValue.BLANK;
    }
    if (words.is(Topic.MARK_CELL, said) && !hasDigit(text)) {
      return new CellValue(Kind.MARK, MARK, List.of(), false, false);
    }
    int mark = markLength(text);
    if (mark == 0) {
      return words(text);
    }
    String rest = text.substring(mark).strip();
    boolean bracketed = text.charAt(0) == '(' || text.charAt(0) == '[';
    String value = bracketed ? "(" + MARK + ")" : MARK;
    if (rest.isEmpty()) {
      return new CellValue(Kind.MARK, value, List.of(), false, false);
    }
    Optional<List<String>> marks = FootnoteMarks.list(rest, known);
    if (marks.isPresent() && !isAgain(rest) && refers(marks.get())) {
      return new CellValue(Kind.MARK, value, marks.get(), false, false);
    }
    boolean joined = text.length() > mark && Character.isLetterOrDigit(text.charAt(mark));
    if (isAgain(rest)) {
      return new CellValue(
          Kind.MARK, text.toUpperCase(Locale.ROOT).replace('Х', 'X'), List.of(), false, false);
    }
    return joined || rest.charAt(0) == '-'
        ? words(text)
        : new CellValue(Kind.MARK, value + " " + rest, List.of(), false, false);
  }

  /** Words, with the footnote marks that end them taken off. */
  private CellValue words(String text) {
    if (text.length() == 1) {
      return new CellValue(Kind.TEXT, text, List.of(), false, false);
    }
    FootnoteMarks.Split split = FootnoteMarks.split(RaisedText.plain(text), known);
    return new CellValue(Kind.TEXT, split.text(), split.marks(), false, false);
  }

  /** A number that no footnote has says how often. */
  private boolean refers(List<String> marks) {
    return marks.stream().allMatch(mark -> known.contains(mark) || !hasDigit(mark));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Several marks in one cell. */
  private static boolean isAgain(String rest) {
    return rest.chars()
        .allMatch(
            c ->
                CROSSES.indexOf(Character.toLowerCase(c)) >= 0
                    || TICKS.indexOf(c) >= 0
                    || " ,;/&".indexOf(c) >= 0);
  }

  /** How many characters the mark at the start takes, its brackets included; 0 without one. */
  private static int markLength(String text) {
    int at = 0;
    boolean open = text.charAt(0) == '(' || text.charAt(0) == '[';
    if (open) {
      at++;
    }
    if (at >= text.length()) {
      return 0;
    }
    char c = Character.toLowerCase(text.charAt(at));
    boolean isMark =
        CROSSES.indexOf(c) >= 0
            || (c == '+' && !hasDigit(text))
            || (c != '+' && TICKS.indexOf(c) >= 0)
            || (c == 'v' && text.length() == 1);
    if (!isMark) {
      return 0;
    }
    at++;
    if (!open) {
      return at;
    }
    boolean closed = at < text.length() && (text.charAt(at) == ')' || text.charAt(at) == ']');
    return closed ? at + 1 : 0;
  }

  private static boolean isLine(String text) {
    return text.chars()
        .allMatch(c -> DASHES.indexOf(c) >= 0 || c == ' ' || c == '.' || c == '…' || c == '/');
  }

  /** The letters that a symbol font shows as arrows, left over when the font is not known. */
  private static boolean isWingding(String text, int at) {
    char c = text.charAt(at);
    boolean alone =
        (at == 0 || text.charAt(at - 1) == ' ')
            && (at == text.length() - 1 || text.charAt(at + 1) == ' ');
    return alone && (c == 'ß' || c == 'à');
  }

  private static int arrowAtStart(String text) {
    int i = 0;
    char c = text.charAt(0);
    boolean head =
        LEFT.indexOf(c) >= 0
            || RIGHT.indexOf(c) >= 0
            || BOTH.indexOf(c) >= 0
            || isWingding(text, 0)
            || (c == '<' && text.length() > 1 && DASHES.indexOf(text.charAt(1)) >= 0);
    if (!head) {
      return 0;
    }
    i++;
    while (i < text.length() && (DASHES.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ')) {
      i++;
    }
    return i;
  }

  private static int arrowAtEnd(String text, int from) {
    int end = text.length();
    if (end <= from) {
      return end;
    }
    char c = text.charAt(end - 1);
    boolean head =
        RIGHT.indexOf(c) >= 0
            || LEFT.indexOf(c) >= 0
            || BOTH.indexOf(c) >= 0
            || isWingding(text, end - 1)
            || (c == '>' && end - 2 >= from && DASHES.indexOf(text.charAt(end - 2)) >= 0);
    if (!head) {
      return text.length();
    }
    end--;
    while (end > from
        && (DASHES.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
      end--;
    }
    return end;
  }
}
