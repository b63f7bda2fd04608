package io.clinnexus.cli.evaluate.measure;

import java.util.ArrayList;
import java.util.List;

/** Whether a visit of the twin is the one of a column. */
final class VisitLikeness {

  private VisitLikeness() {}

  /**
   * 0 unless the visit goes by the column's own header; else between 1 and 2, the more, the more of
   * the other headers it goes by, too.
   */
  static double of(ExpectedSchedule.Column column, FoundSchedule.Visit visit) {
    if (!goesBy(column.own(), visit)) {
      return 0;
    }
    long shared = column.headers().stream().filter(header -> goesBy(header, visit)).count();
    return 1 + (column.headers().isEmpty() ? 0 : (double) shared / column.headers().size());
  }

  /**
   * A name is the header when both have the same words and numbers, footnote letters aside; a
   * header of numbers alone ({@code 3}) also fits a name that has these numbers and no others
   * ({@code Day 3}); a header in words also fits when all its words are somewhere in the names.
   */
  private static boolean goesBy(String header, FoundSchedule.Visit visit) {
    List<String> wanted = tokens(header);
    if (wanted.isEmpty()) {
      return false;
    }
    boolean numbersOnly = wanted.stream().allMatch(Words::isNumber);
    List<String> all = new ArrayList<>();
    for (String name : visit.names()) {
      List<String> tokens = tokens(name);
      List<String> numbers = tokens.stream().filter(Words::isNumber).toList();
      if (tokens.equals(wanted) || (numbersOnly && numbers.equals(wanted))) {
        return true;
      }
      all.addAll(tokens);
    }
    for (String each : wanted) {
      if (!all.remove(each)) {
        return false;
      }
    }
    return !numbersOnly;
  }

  /** Words and numbers without single letters, which are footnote marks; all, if only these. */
  private static List<String> tokens(String text) {
    List<String> tokens = Words.tokens(CellText.untold(text));
    List<String> kept = tokens.stream().filter(each -> !each.matches("[a-z]")).toList();
    return kept.isEmpty() ? tokens : kept;
  }
}
