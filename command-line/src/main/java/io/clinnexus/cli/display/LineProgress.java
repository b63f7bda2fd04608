package io.clinnexus.cli.display;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** One line per step and file, for logs and pipes. */
public final class LineProgress implements Progress {

  private final PrintStream out;
  private final List<String> names;
  private final String[] last;

  public LineProgress(PrintStream out, List<String> names) {
    this.out = out;
    this.names = List.copyOf(names);
    this.last = new String[names.size()];
    Arrays.fill(last, "");
  }

  @Override
  public synchronized void update(int index, String state, String step, int percent) {
    String now = step.isEmpty() ? state : step;
    if (!now.equals(last[index])) {
      last[index] = now;
      out.printf("%s: %s (%d %%)%n", names.get(index), now, percent);
    }
  }

  @Override
  public synchronized void done(int index, String outcome, boolean good) {
    out.printf("%s: %s%n", names.get(index), outcome);
  }

  @Override
  public void close() {
    out.flush();
  }
}
