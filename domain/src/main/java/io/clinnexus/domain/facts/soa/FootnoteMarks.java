package io.clinnexus.domain.facts.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The marks that refer to footnotes: letters, small numbers and signs, alone or in lists. */
final class FootnoteMarks {

  private static final String SIGNS = "*†‡§¶#‖";
  private static final String DIVIDERS = ",; /.";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final int LONGEST_LIST = 40;

  private FootnoteMarks() {}

  /** A text without the marks in it, and the marks. */
  record Split(String text, List<String> marks) {}

  /** Whether the token has the form of one mark. */
  static boolean isMark(String token) {
    int length = token.length();
    if (length == 0 || length > 4) {
      return false;
    }
    if (isSigns(token)) {
      return true;
    }
    if (token.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return length <= 2;
    }
    return length <= 2 && token.chars().allMatch(Character::isLetter);
  }

  static boolean isSigns(String token) {
    return !token.isEmpty() && token.chars().allMatch(c -> SIGNS.indexOf(c) >= 0);
  }

  /** The marks of a list such as {@code a, b} or {@code (1,2)}; empty when it is something else. */
  static Optional<List<String>> list(String text, Set<String> known) {
    if (text.length() > LONGEST_LIST) {
      return Optional.empty();
    }
    List<String> marks = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean sign = SIGNS.indexOf(c) >= 0;
      boolean divides =
          DIVIDERS.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
      boolean signsBefore = token.length() > 0 && SIGNS.indexOf(token.charAt(0)) >= 0;
      if (token.length() > 0 && (divides || sign != signsBefore)) {
        if (!add(token.toString(), known, marks)) {
          return Optional.empty();
        }
        token.setLength(0);
      }
      if (!divides) {
        token.append(c);
      }
    }
    return marks.isEmpty() ? Optional.empty() : Optional.of(marks);
  }

  /** Two letters that are no mark together may be two marks. */
  private static boolean add(String token, Set<String> known, List<String> marks) {
    if (!known.contains(token)
        && !isSigns(token)
        && token.length() <= 4
        && token.length() > 1
        && token.chars().allMatch(c -> known.contains(String.valueOf((char) c)))) {
      token.chars().forEach(c -> addOnce(String.valueOf((char) c), marks));
      return true;
    }
    if (!isMark(token)) {
      return false;
    }
    addOnce(token, marks);
    return true;
  }

  private static void addOnce(String mark, List<String> marks) {
    if (!marks.contains(mark)) {
      marks.add(mark);
    }
  }

  /** Takes the marks out of a label or header; {@code known} are the marks that are explained. */
  static Split split(RaisedText source, Set<String> known) {
    List<String> marks = new ArrayList<>();
    String text = source.anyRaised() ? takeRaised(source, known, marks) : source.text();
    text = takeTrailing(text, known, marks);
    return new Split(text, marks);
  }

  private static String takeRaised(RaisedText source, Set<String> known, List<String> marks) {
    String text = source.text();
    StringBuilder kept = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      if (!source.raisedAt(i)) {
        kept.append(text.charAt(i++));
        continue;
      }
      int end = raisedEnd(source, i);
      String run = text.substring(i, end);
      Optional<List<String>> found = list(run, known);
      if (found.isPresent() && refers(found.get(), known, kept)) {
        found.get().forEach(mark -> addOnce(mark, marks));
      } else {
        kept.append(run);
      }
      i = end;
    }
    return tidy(kept.toString());
  }

  /** Raised stretches with only dividers between them are one. */
  private static int raisedEnd(RaisedText source, int start) {
    String text = source.text();
    int end = start;
    int i = start;
    while (i < text.length() && (source.raisedAt(i) || DIVIDERS.indexOf(text.charAt(i)) >= 0)) {
      i++;
      end = source.raisedAt(i - 1) ? i : end;
    }
    return end;
  }

  private static boolean refers(List<String> marks, Set<String> known, CharSequence before) {
    if (known.containsAll(marks)) {
      return !marks.stream().allMatch(FootnoteMarks::isNumber) || !endsInUnit(before);
    }
    return marks.stream().allMatch(mark -> known.contains(mark) || isSigns(mark) || isLetter(mark));
  }

  private static boolean isLetter(String mark) {
    char c = mark.charAt(0);
    return mark.length() == 1
        && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'а' && c <= 'я'));
  }

  private static boolean isNumber(String mark) {
    return mark.chars().allMatch(Character::isDigit);
  }

  /** A raised number after a unit of length is a power. */
  private static boolean endsInUnit(CharSequence before) {
    int end = before.length();
    int start = end;
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    String word = before.subSequence(start, end).toString();
    return word.equals("m")
        || word.equals("cm")
        || word.equals("mm")
        || word.equals("м")
        || word.equals("см")
        || word.equals("мм")
        || (start == end && end > 0 && Character.isDigit(before.charAt(end - 1)));
  }

  private static String takeTrailing(String source, Set<String> known, List<String> marks) {
    String text = source.strip();
    for (int round = 0; round < 4; round++) {
      int cut = trailing(text, known, marks);
      if (cut <= 0) {
        break;
      }
      text = tidy(text.substring(0, cut));
    }
    if (text.length() > 1 && SIGNS.indexOf(text.charAt(0)) >= 0 && text.charAt(0) != '#') {
      addOnce(text.substring(0, 1), marks);
      text = text.substring(1).strip();
    }
    return text;
  }

  /** Where the marks at the end begin; 0 when there are none. */
  private static int trailing(String text, Set<String> known, List<String> marks) {
    int end = text.length();
    int start = end;
    while (start > 1 && SIGNS.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    if (start < end) {
      addOnce(text.substring(start), marks);
      return start;
    }
    if (end > 3 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
      return open > 0 ? take(text, open, known, marks, false) : 0;
    }
    int space = lastWordOfList(text);
    return space > 0 ? take(text, space, known, marks, true) : 0;
  }

  private static int take(
      String text, int from, Set<String> known, List<String> marks, boolean bare) {
    String list = text.substring(from);
    boolean words = bare && list.chars().filter(Character::isLetter).count() != marksIn(list);
    Optional<List<String>> found = words ? Optional.empty() : list(list, known);
    boolean all =
        found.isPresent()
            && found.get().stream()
                .allMatch(mark -> known.contains(mark) && (!bare || isSmallLetter(mark)));
    if (!all) {
      return 0;
    }
    found.get().forEach(mark -> addOnce(mark, marks));
    return from;
  }

  private static int marksIn(String list) {
    int marks = 0;
    for (int i = 0; i < list.length(); i++) {
      boolean begins = i == 0 || !Character.isLetter(list.charAt(i - 1));
      marks += Character.isLetter(list.charAt(i)) && begins ? 1 : 0;
    }
    return marks;
  }

  /** Without brackets and on the line, only small letters are told from words and numbers. */
  private static boolean isSmallLetter(String mark) {
    return mark.length() == 1 && Character.isLowerCase(mark.charAt(0));
  }

  /** The space before the last words when these have the form of a list of marks. */
  private static int lastWordOfList(String text) {
    int space = text.lastIndexOf(' ');
    while (space > 0 && (text.charAt(space - 1) == ',' || text.charAt(space - 1) == ';')) {
      space = text.lastIndexOf(' ', space - 1);
    }
    return space;
  }

  static String tidy(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
      end--;
    }
    return text.substring(0, end).strip().replace("  ", " ");
  }
}
