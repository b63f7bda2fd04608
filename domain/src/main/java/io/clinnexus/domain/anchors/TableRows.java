package io.clinnexus.domain.anchors;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes table rows as text in the document's own words: the label of the row, then each value with
 * the header of its column. A row over the budget is continued with its label repeated.
 */
final class TableRows {

  private final ChunkingSettings settings;

  TableRows(ChunkingSettings settings) {
    this.settings = settings;
  }

  /** The passages of the cells of one row, left to right. */
  List<Passage> passages(List<Anchor> cells) {
    AnchorLocation.InTable first = location(cells.get(0));
    List<Passage> passages = new ArrayList<>();
    List<Anchor> open = new ArrayList<>();
    String label = "";
    StringBuilder text = new StringBuilder();
    int tokens = 0;
    for (Anchor cell : cells) {
      String value = cell.textNormalised();
      if (isLabel(cell)) {
        label = value;
      }
      String part = isLabel(cell) ? value : withHeader(cell);
      int size = TokenCounter.count(part);
      if (size > settings.maxTokens()) {
        flush(passages, text, open, first.tableIndex());
        tokens = 0;
        addLong(passages, cell, part, first.tableIndex());
        continue;
      }
      if (tokens > 0 && tokens + size + 1 > settings.maxTokens()) {
        flush(passages, text, open, first.tableIndex());
        tokens = startAgain(text, label, size);
      }
      tokens += append(text, part, label, size);
      open.add(cell);
    }
    flush(passages, text, open, first.tableIndex());
    return passages;
  }

  /** A label that would leave no room for the next value is not repeated. */
  private int startAgain(StringBuilder text, String label, int nextSize) {
    int size = TokenCounter.count(label);
    if (size == 0 || size + nextSize + 2 > settings.maxTokens()) {
      return 0;
    }
    text.append(label);
    return size;
  }

  private static int append(StringBuilder text, String part, String label, int size) {
    if (part.isEmpty()) {
      return 0;
    }
    int separator = 0;
    if (text.length() > 0) {
      boolean afterLabel = text.length() == label.length() && label.contentEquals(text);
      text.append(afterLabel ? (label.endsWith(":") ? " " : ": ") : "; ");
      separator = 1;
    }
    text.append(part);
    return size + separator;
  }

  private void addLong(List<Passage> passages, Anchor cell, String part, int table) {
    boolean continued = false;
    for (String piece : SentenceSplitter.pieces(part, settings)) {
      passages.add(Passage.of(piece, List.of(cell), table, continued));
      continued = true;
    }
  }

  private static void flush(
      List<Passage> passages, StringBuilder text, List<Anchor> open, int table) {
    if (!open.isEmpty()) {
      passages.add(Passage.of(text.toString(), open, table, false));
    }
    text.setLength(0);
    open.clear();
  }

  private static boolean isLabel(Anchor cell) {
    AnchorLocation.InTable place = location(cell);
    return place.header() && place.columnIndex() == 0;
  }

  private static String withHeader(Anchor cell) {
    AnchorLocation.InTable place = location(cell);
    String value = cell.textNormalised();
    if (value.isEmpty() || place.header() || place.columnHeaders().isEmpty()) {
      return value;
    }
    String header = String.join(" / ", place.columnHeaders());
    return header.endsWith(":") ? header + " " + value : header + ": " + value;
  }

  static AnchorLocation.InTable location(Anchor cell) {
    if (cell.location() instanceof AnchorLocation.InTable place) {
      return place;
    }
    throw new IllegalArgumentException("Not a table cell.");
  }
}
