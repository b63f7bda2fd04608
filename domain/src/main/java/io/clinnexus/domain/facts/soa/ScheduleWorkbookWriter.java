package io.clinnexus.domain.facts.soa;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes schedules as a workbook for spreadsheet programs (Office Open XML, .xlsx). */
public interface ScheduleWorkbookWriter {

  /**
   * Writes one sheet per schedule, at least one; the stream stays open. The same schedules give the
   * same bytes. Text is never read as a formula, whatever it begins with.
   */
  void write(List<ScheduleGrid> grids, OutputStream out) throws IOException;
}
