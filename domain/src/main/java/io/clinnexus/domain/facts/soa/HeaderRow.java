package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitTimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A header row of a schedule.
 *
 * @param row its position in the grid
 * @param role what its cells say
 * @param unit the unit of numbers that state none
 * @param title what its first cell says about it
 */
record HeaderRow(int row, Role role, @Nullable VisitTimeUnit unit, String title) {

  /** What the cells of a header row say about the visits. */
  enum Role {
    EPOCH,
    VISIT,
    DAY,
    TIME,
    WINDOW,
    /** Numbers that may count visits or days. */
    NUMBERS,
    OTHER
  }

  HeaderRow as(Role other) {
    return new HeaderRow(row, other, unit, title);
  }
}
