package io.clinnexus.domain.facts.soa;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where the parts of a schedule stand in its grid.
 *
 * @param header the header rows that say something, top to bottom
 * @param bodyRow the first row below the header
 * @param firstVisit the first column of the visits
 * @param endVisit the column behind the last visit
 * @param labelColumn the column that names the activities
 * @param groupColumn a column before it that names groups of activities
 * @param remarkColumns columns with notes on the activities
 */
record ScheduleLayout(
    List<HeaderRow> header,
    int bodyRow,
    int firstVisit,
    int endVisit,
    int labelColumn,
    OptionalInt groupColumn,
    List<Integer> remarkColumns) {}
