package io.clinnexus.cli.display;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** One bar per file on a terminal, drawn over the former ones. */
public final class BarProgress implements Progress {

  private static final int BAR = 24;
  private static final int LONGEST_NAME = 36;

  private final PrintStream out;
  private final List<String> names;
  private final int columns;
  private final String[] notes;
  private final int[] percents;
  private final String[] colours;
  private int drawn = 0;

  public BarProgress(PrintStream out, List<String> names, int columns) {
    this.out = out;
    this.columns = columns;
    int width =
        Math.min(LONGEST_NAME, names.stream().mapToInt(String::length).max().orElse(LONGEST_NAME));
    this.names = names.stream().map(name -> TextWrap.fit(name, width)).toList();
    this.notes = new String[names.size()];
    this.percents = new int[names.size()];
    this.colours = new String[names.size()];
    Arrays.fill(notes, "waiting");
    Arrays.fill(colours, "");
    draw();
  }

  @Override
  public synchronized void update(int index, String state, String step, int percent) {
    notes[index] = step.isEmpty() ? state : step.replace('_', ' ');
    percents[index] = percent;
    draw();
  }

  @Override
  public synchronized void done(int index, String outcome, boolean good) {
    notes[index] = outcome;
    percents[index] = good ? 100 : percents[index];
    colours[index] = good ? "\u001b[32m" : "\u001b[31m";
    draw();
  }

  @Override
  public synchronized void close() {
    out.flush();
  }

  private void draw() {
    StringBuilder frame = new StringBuilder();
    if (drawn > 0) {
      frame.append("\u001b[").append(drawn).append('A');
    }
    for (int i = 0; i < names.size(); i++) {
      int filled = percents[i] * BAR / 100;
      String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
      String line = String.format("%s %s %3d %% %s", names.get(i), bar, percents[i], notes[i]);
      frame.append("\r\u001b[2K").append(colours[i]);
      frame.append(line, 0, Math.min(line.length(), columns - 1));
      frame.append("\u001b[0m\n");
    }
    drawn = names.size();
    out.print(frame);
    out.flush();
  }
}
