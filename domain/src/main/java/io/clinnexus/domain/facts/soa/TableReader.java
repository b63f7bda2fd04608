package io.clinnexus.domain.facts.soa;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a grid as a schedule, whichever way round it is printed. */
final class TableReader {

  private static final double MUCH_BETTER = 0.2;

  private final ScheduleWords words;
  private final TimeReader times;
  private final AnchorPlaces anchors;

  TableReader(ScheduleWords words, AnchorPlaces anchors) {
    this.words = words;
    this.times = new TimeReader(words);
    this.anchors = anchors;
  }

  /** The better of the two readings; empty when neither has a header and visits. */
  Optional<ScheduleDraft> read(TableGrid grid, Set<String> known) {
    Optional<ScheduleDraft> upright = readAs(grid, known);
    if (upright.isPresent() && upright.get().visitEvidence() > 1 - MUCH_BETTER) {
      return upright;
    }
    Optional<ScheduleDraft> turned = readAs(grid.transpose(), known);
    if (upright.isEmpty() || turned.isEmpty()) {
      return upright.or(() -> turned);
    }
    return turned.get().visitEvidence() > upright.get().visitEvidence() + MUCH_BETTER
        ? turned
        : upright;
  }

  private Optional<ScheduleDraft> readAs(TableGrid grid, Set<String> known) {
    Tools tools = new Tools(grid, known);
    return new LayoutFinder(grid, tools.values, tools.headers, words)
        .find()
        .map(layout -> tools.read(layout, List.of()));
  }

  /** Reads a table without a header of its own as the rest of another. */
  Optional<ScheduleDraft> goOn(TableGrid grid, Set<String> known, ScheduleDraft before) {
    TableGrid turned = before.grid().isTransposed() ? grid.transpose() : grid;
    if (turned.columns() != before.grid().columns()) {
      return Optional.empty();
    }
    Tools tools = new Tools(turned, known);
    ScheduleLayout layout =
        new LayoutFinder(turned, tools.values, tools.headers, words).continued(before.layout());
    boolean everyColumn = layout.endVisit() - layout.firstVisit() == before.visits().size();
    return everyColumn ? Optional.of(tools.read(layout, before.visits())) : Optional.empty();
  }

  private final class Tools {

    private final TableGrid grid;
    private final CellValues values;
    private final HeaderCells headers;

    Tools(TableGrid grid, Set<String> known) {
      this.grid = grid;
      this.values = new CellValues(new CellReader(words, known));
      this.headers = new HeaderCells(grid, words, times, known);
    }

    ScheduleDraft read(ScheduleLayout layout, List<ScheduleVisit> inherited) {
      VisitReader visits = new VisitReader(grid, layout, headers, words, times, anchors);
      return new GridReader(grid, layout, values, headers, anchors).read(visits, inherited);
    }
  }
}
