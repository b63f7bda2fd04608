package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.domain.anchors.parsing.SkipReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins a table that goes on on the next page: the same columns at the same places, or the same
 * header, with nothing between the two but a line that says so. The repeated header is left out.
 */
final class TableJoiner {

  private static final float SAME_EDGE = 4f;
  private static final int MOST_HEADERS = 8;
  private static final int LONGEST_NOTICE = 160;
  private static final Set<String> CONTINUED =
      Set.of("continued", "cont'd", "cont’d", "concluded", "продолжение", "окончание");

  private final Account account;

  TableJoiner(Account account) {
    this.account = account;
  }

  /** The same flow with joined tables. */
  List<Item> join(List<Item> flow) {
    List<Item> joined = new ArrayList<>();
    for (Item item : flow) {
      int at = item instanceof GridTable ? before(joined) : -1;
      if (at >= 0
          && item instanceof GridTable next
          && joined.get(at) instanceof GridTable first
          && follows(first, next)
          && isSame(first, next)) {
        joined.set(at, join(first, next));
      } else {
        joined.add(item);
      }
    }
    return joined;
  }

  /** The table right before the end of the flow, a notice of its continuation passed over. */
  private static int before(List<Item> flow) {
    int last = flow.size() - 1;
    if (last > 0 && flow.get(last) instanceof Line line && isNotice(line)) {
      last--;
    }
    return last >= 0 && flow.get(last) instanceof GridTable ? last : -1;
  }

  private static boolean isNotice(Line line) {
    String text = line.string().toLowerCase(Locale.ROOT);
    return text.length() < LONGEST_NOTICE && CONTINUED.stream().anyMatch(text::contains);
  }

  private static boolean follows(GridTable first, GridTable next) {
    return next.page() == lastPage(first) + 1;
  }

  private static int lastPage(GridTable table) {
    int page = table.page();
    for (GridTable.Row row : table.rows()) {
      for (GridTable.Cell cell : row.cells()) {
        page = cell.lines().isEmpty() ? page : Math.max(page, cell.lines().get(0).page());
      }
    }
    return page;
  }

  private static boolean isSame(GridTable first, GridTable next) {
    if (first.columns() != next.columns()) {
      return false;
    }
    int headers = repeated(first, next);
    if (headers == next.rows().size()) {
      return false;
    }
    if (headers > 0) {
      return true;
    }
    float shift = next.edges().get(0) - first.edges().get(0);
    for (int i = 0; i < first.edges().size(); i++) {
      if (Math.abs(next.edges().get(i) - first.edges().get(i) - shift) > SAME_EDGE) {
        return false;
      }
    }
    return next.headerRows() == 0;
  }

  /** How many of the first rows both have in common; rows without text do not count alone. */
  private static int repeated(GridTable first, GridTable next) {
    int same = 0;
    boolean text = false;
    while (same < Math.min(MOST_HEADERS, Math.min(first.rows().size(), next.rows().size()))
        && first.rows().get(same).text().equals(next.rows().get(same).text())) {
      text |= first.rows().get(same).text().chars().anyMatch(letter -> letter != '|');
      same++;
    }
    return text ? same : 0;
  }

  private GridTable join(GridTable first, GridTable next) {
    int headers = repeated(first, next);
    for (GridTable.Row row : next.rows().subList(0, headers)) {
      row.cells()
          .forEach(
              cell ->
                  cell.lines()
                      .forEach(
                          line -> account.skip(SkipReason.REPEATED_TABLE_HEADER, line.pieces())));
    }
    List<GridTable.Row> rows = new ArrayList<>(first.rows());
    rows.addAll(next.rows().subList(headers, next.rows().size()));
    return new GridTable(
        first.page(),
        first.top(),
        next.bottom(),
        first.edges(),
        rows,
        Math.max(first.headerRows(), headers));
  }
}
