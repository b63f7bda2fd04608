package io.clinnexus.domain.facts.soa;

import java.util.List;

/**
 * What was read from one table, before tables that continue each other are joined.
 *
 * @param told visits whose headers say that they are visits
 * @param markCells cells with a mark
 * @param wordCells cells with words instead
 * @param longCells cells with more words than a schedule has
 * @param amounts activities that are amounts, as "10 mg"
 */
record ScheduleDraft(
    TableGrid grid,
    ScheduleLayout layout,
    List<ScheduleVisit> visits,
    List<ScheduleActivity> activities,
    List<ScheduleMark> marks,
    int told,
    int markCells,
    int wordCells,
    int longCells,
    int codeCells,
    int amounts,
    List<String> warnings) {

  /** Share of the visits that are told by their headers. */
  double visitEvidence() {
    return visits.isEmpty() ? 0 : (double) told / visits.size();
  }

  /** Share of the filled cells that are marks; a code of a few letters is half a mark. */
  double purity() {
    int filled = markCells + wordCells;
    return filled == 0 ? 0 : (markCells + 0.5 * codeCells) / filled;
  }

  /** Activities with at least one mark. */
  long marked() {
    return marks.stream().mapToInt(ScheduleMark::activity).distinct().count();
  }
}
