package io.clinnexus.integrations.schedules;

import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleTable;
import io.clinnexus.domain.facts.soa.ScheduleWorkbookWriter;
import io.clinnexus.integrations.office.ReproducibleWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes schedules as Office Open XML. */
final class XlsxScheduleWorkbookWriter implements ScheduleWorkbookWriter {

  @Override
  public void write(List<ScheduleGrid> grids, OutputStream out) throws IOException {
    ReproducibleWorkbook.write(
        out,
        workbook -> {
          int number = 1;
          for (ScheduleGrid grid : grids) {
            ScheduleTable table = ScheduleTable.of(grid);
            String name = SheetNames.of(number++, table.title());
            new ScheduleSheet(workbook.newWorksheet(name), table).write();
          }
        });
  }
}
