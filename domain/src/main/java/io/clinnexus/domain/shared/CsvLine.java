package io.clinnexus.domain.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of comma-separated values (RFC 4180) with its line end. A cell that a spreadsheet program
 * would run as a formula is led by an apostrophe.
 */
public final class CsvLine {

  private static final String END = "\r\n";
  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(?:[.,][0-9]+)?");

  private CsvLine() {}

  /** The line with these cells. */
  public static String of(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i > 0 ? "," : "").append(cell(cells.get(i)));
    }
    return line.append(END).toString();
  }

  /** The line without cells. */
  public static String blank() {
    return END;
  }

  private static String cell(String text) {
    String safe = isFormula(text) ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** A negative number is none; anything else that begins like one is taken for a formula. */
  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && !NEGATIVE.matcher(text).matches();
  }
}
