package io.clinnexus.cli.display;

import java.util.ArrayList;
import java.util.List;

/** Fits text into columns. */
public final class TextWrap {

  /** A blank at which no line is broken; it is printed as a plain one. */
  public static final String KEEP = "\u00a0";

  private TextWrap() {}

  /** Exactly this many characters: padded with blanks, or cut with an ellipsis. */
  public static String fit(String text, int width) {
    return text.length() > width
        ? text.substring(0, width - 1) + "…"
        : text + " ".repeat(width - text.length());
  }

  /** At most this many lines of at most this many characters; white space becomes one blank. */
  public static List<String> wrap(String text, int width, int maximumLines) {
    return broken(text, width, maximumLines).stream().map(line -> line.replace(KEEP, " ")).toList();
  }

  private static List<String> broken(String text, int width, int maximumLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        if (lines.size() == maximumLines - 1) {
          lines.add(fit(line + " …", Math.min(width, line.length() + 2)));
          return lines;
        }
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.length() > width ? fit(line.toString(), width) : line.toString());
    }
    return lines;
  }
}
