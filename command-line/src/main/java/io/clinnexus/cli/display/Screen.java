package io.clinnexus.cli.display;

import java.io.PrintStream;
import java.util.List;

/**
 * Where a verb writes: results to {@code out}, progress and messages to {@code err}. Columns is 0
 * when {@code err} is no terminal.
 */
public record Screen(PrintStream out, PrintStream err, int columns) {

  private static final int MOST_BARS = 20;
  private static final int DEFAULT_WIDTH = 100;
  private static final int NARROWEST = 60;
  private static final int WIDEST = 140;

  /** Bars on a terminal, lines elsewhere; nothing when quiet and not on a terminal. */
  public Progress progress(List<String> names, boolean quiet) {
    if (columns > 0 && names.size() <= MOST_BARS) {
      return new BarProgress(err, names, columns);
    }
    return quiet ? Progress.NONE : new LineProgress(err, names);
  }

  /** The width to format text to. */
  public int width() {
    return columns == 0 ? DEFAULT_WIDTH : Math.max(NARROWEST, Math.min(WIDEST, columns));
  }
}
