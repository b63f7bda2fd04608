package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.SchedulesOfActivities;
import io.clinnexus.domain.shared.InvalidValue;

/**
 * What was found of schedules of activities, all of them together.
 *
 * @param schedules how many; 0 when the document has none, or none that can be read
 * @param marked cells of visits and procedures that say something
 * @param cells all of them, empty ones included
 */
public record ScheduleStatistics(
    int schedules, int visits, int procedures, long marked, long cells) {

  /** It was looked for, and there is none. */
  public static final ScheduleStatistics NONE = new ScheduleStatistics(0, 0, 0, 0, 0);

  public ScheduleStatistics {
    InvalidValue.unless(marked <= cells, "marked", "must be at most the number of cells.");
  }

  /** Counts what was found. */
  public static ScheduleStatistics of(SchedulesOfActivities found) {
    int visits = 0;
    int procedures = 0;
    long marked = 0;
    long cells = 0;
    for (ScheduleGrid grid : found.schedules()) {
      visits += grid.visits().size();
      procedures += grid.activities().size();
      marked += grid.marks().size();
      cells += (long) grid.visits().size() * grid.activities().size();
    }
    return new ScheduleStatistics(found.schedules().size(), visits, procedures, marked, cells);
  }

  /** Marked of all cells, 0 to 1. */
  public double density() {
    return cells == 0 ? 0 : (double) marked / cells;
  }
}
