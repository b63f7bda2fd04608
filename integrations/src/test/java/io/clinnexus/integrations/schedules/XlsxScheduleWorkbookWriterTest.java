package io.clinnexus.integrations.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.facts.ScheduleOrientation;
import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import io.clinnexus.domain.facts.soa.ScheduleActivity;
import io.clinnexus.domain.facts.soa.ScheduleFootnote;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleMark;
import io.clinnexus.domain.facts.soa.ScheduleVisit;
import io.clinnexus.domain.shared.Confidence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What another program reads out of the workbooks. */
class XlsxScheduleWorkbookWriterTest {

  private static final ScheduleGrid GRID =
      grid(
          "Schedule",
          List.of(
              visit("Screening", "Screening", -7, 0),
              visit("Visit 1", "Treatment", 1, 0),
              visit("Visit 2", "Treatment", 8, 2)),
          List.of(
              activity("Consent", Optional.empty(), Optional.empty()),
              activity("ECG", Optional.of("Safety"), Optional.of("Supine, see note")),
              activity("=1+1", Optional.of("Safety"), Optional.empty()),
              activity("Diary", Optional.empty(), Optional.empty())),
          List.of(
              mark(0, 0, "X", 1, "a"),
              mark(1, 1, "X", 1),
              mark(2, 0, "-3", 1),
              mark(2, 1, "@home", 1),
              mark(3, 0, "daily", 3),
              mark(3, 1, "daily", 2),
              mark(3, 2, "daily", 1)));

  @Test
  void a_schedule_is_a_sheet_of_texts() throws IOException {
    try (XSSFWorkbook workbook = read(List.of(GRID))) {
      assertThat(texts(workbook.getSheetAt(0)))
          .containsExactly(
              "Schedule",
              "Epoch|Screening|Treatment||Notes",
              "Visit|Screening|Visit 1|Visit 2",
              "Day|Day -7|Day 1|Day 8",
              "Window|||±2 days",
              "Consent|X [a]",
              "Safety",
              "ECG||X||Supine, see note",
              "=1+1|-3|@home",
              "Diary|daily",
              "",
              "[a] Fasting.",
              "ECG = electrocardiogram");
    }
  }

  @Test
  void every_cell_is_text_whatever_it_begins_with() throws IOException {
    List<CellType> types = new ArrayList<>();
    try (XSSFWorkbook workbook = read(List.of(GRID))) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() != CellType.BLANK) {
            types.add(cell.getCellType());
          }
        }
      }
    }

    assertThat(types).hasSize(28).containsOnly(CellType.STRING);
  }

  @Test
  void what_reaches_over_several_visits_is_merged_and_headers_stay_in_sight() throws IOException {
    try (XSSFWorkbook workbook = read(List.of(GRID))) {
      XSSFSheet sheet = workbook.getSheetAt(0);

      assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
          .containsExactlyInAnyOrder("C2:D2", "B10:D10", "A12:E12", "A13:E13");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getVerticalSplitLeftColumn()).isEqualTo((short) 1);
      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 5);
      assertThat(sheet.getRow(5).getCell(1).getCellStyle().getAlignment())
          .isEqualTo(HorizontalAlignment.CENTER);
      assertThat(sheet.getRow(7).getCell(0).getCellStyle().getIndention()).isEqualTo((short) 1);
      assertThat(sheet.getRow(6).getCell(0).getCellStyle().getFont().getBold()).isTrue();
      assertThat(sheet.getColumnWidthInPixels(4)).isGreaterThan(sheet.getColumnWidthInPixels(1));
    }
  }

  @Test
  void the_same_schedules_give_the_same_bytes() throws IOException {
    assertThat(write(List.of(GRID))).isEqualTo(write(List.of(GRID)));
  }

  @Test
  void each_schedule_has_a_sheet_with_a_name_of_its_own() throws IOException {
    List<ScheduleGrid> grids =
        List.of(
            titled("[Table: 1/2]\\*? 'Visits'"),
            titled("Расписание процедур исследования, часть первая"),
            titled("Расписание процедур исследования, часть вторая"),
            titled(""),
            titled("\uD83D\uDE00".repeat(20)));

    try (XSSFWorkbook workbook = read(grids)) {
      List<String> names = new ArrayList<>();
      workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));

      assertThat(names)
          .containsExactly(
              "1 Table 1 2 'Visits",
              "2 Расписание процедур исследова",
              "3 Расписание процедур исследова",
              "4 Schedule",
              "5 Schedule");
      assertThat(texts(workbook.getSheetAt(3)))
          .containsExactly("Schedule of activities", "Activity");
    }
  }

  @Test
  void texts_come_back_as_they_were_as_far_as_a_cell_can_hold_them() throws IOException {
    ScheduleGrid odd =
        grid(
            "_x0041_ & <b>\u0001",
            List.of(visit("x".repeat(40_000), "", 1, 0)),
            List.of(activity("line\nline", Optional.empty(), Optional.empty())),
            List.of());

    try (XSSFWorkbook workbook = read(List.of(odd))) {
      XSSFSheet sheet = workbook.getSheetAt(0);

      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("_x0041_ & <b>");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("x".repeat(32_767));
      assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("line\nline");
    }
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= sheet.getLastRowNum(); i++) {
      List<String> cells = new ArrayList<>();
      if (sheet.getRow(i) != null) {
        sheet.getRow(i).forEach(cell -> cells.add(cell.getStringCellValue()));
      }
      lines.add(String.join("|", cells).replaceAll("\\|+$", ""));
    }
    return lines;
  }

  private static XSSFWorkbook read(List<ScheduleGrid> grids) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(write(grids)));
  }

  private static byte[] write(List<ScheduleGrid> grids) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new XlsxScheduleWorkbookWriter().write(grids, bytes);
    return bytes.toByteArray();
  }

  private static ScheduleGrid titled(String title) {
    return grid(title, List.of(), List.of(), List.of());
  }

  private static ScheduleGrid grid(
      String title,
      List<ScheduleVisit> visits,
      List<ScheduleActivity> activities,
      List<ScheduleMark> marks) {
    boolean empty = activities.isEmpty();
    return new ScheduleGrid(
        title,
        Optional.empty(),
        ScheduleOrientation.VISITS_IN_COLUMNS,
        List.of(0),
        visits,
        activities,
        marks,
        empty ? List.of() : List.of(new ScheduleFootnote("a", "Fasting.", Optional.empty())),
        empty ? List.of() : List.of("ECG = electrocardiogram"),
        Confidence.FULL,
        List.of());
  }

  private static ScheduleVisit visit(String label, String epoch, int day, int window) {
    BigDecimal time = BigDecimal.valueOf(day);
    BigDecimal either = BigDecimal.valueOf(window);
    return new ScheduleVisit(
        label,
        List.of(label),
        Optional.of(epoch).filter(name -> !name.isEmpty()),
        Optional.of(new VisitTime(time, time, VisitTimeUnit.DAY)),
        Optional.empty(),
        window == 0
            ? Optional.empty()
            : Optional.of(new VisitWindow(either, either, VisitTimeUnit.DAY)),
        VisitKind.SCHEDULED,
        List.of(),
        Optional.empty());
  }

  private static ScheduleActivity activity(
      String label, Optional<String> group, Optional<String> remark) {
    return new ScheduleActivity(label, group, remark, List.of(), Optional.empty());
  }

  private static ScheduleMark mark(
      int activity, int visit, String value, int span, String... footnotes) {
    return new ScheduleMark(activity, visit, value, span, List.of(footnotes), Optional.empty());
  }
}
