package io.clinnexus.worker.adapter.pdf.layout;

import java.util.ArrayList;
import java.util.List;

/** Text in the making, with the ranges of it that are raised. */
final class LineText {

  private static final int TAIL = 80;

  private final StringBuilder text = new StringBuilder();
  private final List<int[]> raised = new ArrayList<>();

  void append(String part, boolean isRaised) {
    int start = text.length();
    text.append(part);
    if (isRaised) {
      int[] last = raised.isEmpty() ? null : raised.get(raised.size() - 1);
      if (last != null && last[1] == start) {
        last[1] = text.length();
      } else {
        raised.add(new int[] {start, text.length()});
      }
    }
  }

  void append(LineText other, int from) {
    int shift = text.length() - from;
    text.append(other.text, from, other.text.length());
    for (int[] range : other.raised) {
      if (range[1] > from) {
        raised.add(new int[] {Math.max(range[0], from) + shift, range[1] + shift});
      }
    }
  }

  /** Takes the last character away. */
  void dropLast() {
    text.setLength(text.length() - 1);
    for (int[] range : raised) {
      range[1] = Math.min(range[1], text.length());
    }
    raised.removeIf(range -> range[0] >= range[1]);
  }

  /** The end of the text, long enough for any word. */
  String tail() {
    return text.substring(Math.max(0, text.length() - TAIL));
  }

  int length() {
    return text.length();
  }

  /** Half-open ranges, ascending. */
  List<int[]> raised() {
    return raised;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
