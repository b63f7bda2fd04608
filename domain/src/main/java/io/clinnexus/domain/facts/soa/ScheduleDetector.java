package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.shared.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the schedules of activities of a document. Deterministic; one walk over the document and
 * time linear in the cells of its tables, whatever their shape.
 */
public final class ScheduleDetector {

  /** Version of the rules, part of a run's configuration hash. */
  public static final String VERSION = "3";

  private final ScheduleSettings settings;

  public ScheduleDetector(ScheduleSettings settings) {
    this.settings = settings;
  }

  /** The schedules in the order of the document, joined over tables, or the reason why none. */
  public SchedulesOfActivities detect(ParsedDocument document, AnchoredDocument anchored) {
    AnchorPlaces anchors = new AnchorPlaces(anchored);
    List<TableContext> contexts = new ContextReader(anchors).read(document.body());
    Search search = new Search(anchors);
    contexts.forEach(search::look);
    if (search.parts.isEmpty()) {
      return new AbsenceFinder(settings.words(), anchors)
          .explain(document.body(), search.tooLarge, search.warnings());
    }
    List<ScheduleGrid> grids = new PartJoiner(settings.words()).join(search.parts);
    Confidence least =
        grids.stream()
            .map(ScheduleGrid::confidence)
            .min(Comparator.naturalOrder())
            .orElse(Confidence.NONE);
    return new SchedulesOfActivities(
        grids, Optional.empty(), Optional.empty(), least, search.warnings());
  }

  /** The tables of one document that were read as schedules so far. */
  private final class Search {

    private final AnchorPlaces anchors;
    private final TableReader reader;
    private final List<SchedulePart> parts = new ArrayList<>();
    private boolean previousWasPart;
    private boolean tooLarge;

    Search(AnchorPlaces anchors) {
      this.anchors = anchors;
      this.reader = new TableReader(settings.words(), anchors);
    }

    List<String> warnings() {
      return tooLarge ? List.of("schedule-table-too-large") : List.of();
    }

    void look(TableContext context) {
      Optional<TableGrid> grid = TableGrid.of(context.table(), settings.mostPositions());
      tooLarge |= grid.isEmpty() && !context.table().rows().isEmpty();
      Optional<SchedulePart> part = grid.flatMap(found -> read(context, found));
      part.ifPresent(parts::add);
      previousWasPart = part.isPresent();
    }

    private Optional<SchedulePart> read(TableContext context, TableGrid grid) {
      ScheduleWords words = settings.words();
      ScheduleTitle title = ScheduleTitle.of(context, firstRow(grid), anchors, words);
      Set<String> used = FootnoteUse.of(grid);
      TableNotes inside = TableNotes.read(FootnoteRows.of(grid, anchors), used, words);
      TableNotes notes =
          inside.marks().isEmpty() ? TableNotes.read(context.after(), used, words) : inside;
      Set<String> known = notes.marks();
      Optional<ScheduleDraft> draft =
          reader.read(grid, known).filter(found -> ScheduleJudge.accepts(found, title));
      boolean follows = previousWasPart && (context.adjacent() || title.continued());
      if (draft.isEmpty() && follows) {
        draft =
            reader
                .goOn(grid, known, parts.get(parts.size() - 1).draft())
                .filter(found -> ScheduleJudge.accepts(found, title));
      }
      return draft.map(
          found ->
              new SchedulePart(
                  found,
                  title,
                  notes.footnotes(),
                  notes.remarks(),
                  previousWasPart && context.adjacent()));
    }

    private Optional<GridCell> firstRow(TableGrid grid) {
      List<GridCell> cells = grid.row(0, 0, grid.columns());
      boolean whole = cells.size() == 1 && cells.get(0).columns() == grid.columns();
      return whole ? Optional.of(cells.get(0)) : Optional.empty();
    }
  }
}
