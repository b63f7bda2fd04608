package io.clinnexus.api.facts;

import io.clinnexus.domain.facts.ScheduleAbsence;
import io.clinnexus.domain.facts.ScheduleOrientation;
import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schedules of activities of a version as grids, or why there are none. */
@Schema(name = "SchedulesOfActivities")
public record SoaResponse(
    UUID documentVersionId,
    @Schema(description = "Whether there is a schedule that could be read.") boolean found,
    @Schema(description = "Why there is none; null when there is, and when nobody looked.")
        @Nullable ScheduleAbsence reason,
    @Schema(description = "The heading that announces a schedule which could not be read.")
        @Nullable String announcedAt,
    @Schema(description = "0 to 1; null when nobody looked.") @Nullable Double confidence,
    List<GridResponse> schedules) {

  public SoaResponse {
    schedules = List.copyOf(schedules);
  }

  /** One schedule, however many tables it was printed in. */
  @Schema(name = "Schedule")
  public record GridResponse(
      @Schema(description = "Empty when it has none.") String title,
      @Nullable String titleAnchorId,
      ScheduleOrientation orientation,
      @Schema(description = "0-based, among all tables of the document.")
          List<Integer> tableIndexes,
      @Schema(description = "In the order of print.") List<VisitResponse> visits,
      @Schema(description = "In the order of print.") List<ActivityResponse> activities,
      @Schema(description = "By activity, then by visit; blank cells are not in it.")
          List<MarkResponse> marks,
      List<FootnoteResponse> footnotes,
      @Schema(description = "Notes without a mark.") List<String> remarks,
      @Schema(description = "0 to 1.") double confidence,
      @Schema(description = "Codes of what a reviewer should look at.") List<String> warnings) {

    public GridResponse {
      tableIndexes = List.copyOf(tableIndexes);
      visits = List.copyOf(visits);
      activities = List.copyOf(activities);
      marks = List.copyOf(marks);
      footnotes = List.copyOf(footnotes);
      remarks = List.copyOf(remarks);
      warnings = List.copyOf(warnings);
    }
  }

  /** An occasion of a schedule. */
  @Schema(name = "ScheduleVisit")
  public record VisitResponse(
      String label,
      @Schema(description = "The headers it stands under, outermost first, without footnote marks.")
          List<String> headers,
      @Nullable String epoch,
      @Nullable TimeResponse day,
      @Schema(description = "Within the day.") @Nullable TimeResponse time,
      @Nullable WindowResponse window,
      VisitKind kind,
      @Schema(description = "Marks of footnotes.") List<String> footnotes,
      @Nullable String anchorId) {

    public VisitResponse {
      headers = List.copyOf(headers);
      footnotes = List.copyOf(footnotes);
    }
  }

  /** A point or a stretch of time, both ends included. */
  @Schema(name = "ScheduleTime")
  public record TimeResponse(BigDecimal from, BigDecimal to, VisitTimeUnit unit) {}

  /** By how much a visit may be early or late. */
  @Schema(name = "ScheduleWindow")
  public record WindowResponse(BigDecimal before, BigDecimal after, VisitTimeUnit unit) {}

  /** What is done at the visits. */
  @Schema(name = "ScheduleActivity")
  public record ActivityResponse(
      String label,
      @Schema(description = "The heading of the rows it stands among.") @Nullable String group,
      @Schema(description = "What a column for notes says about it.") @Nullable String remark,
      @Schema(description = "Marks of footnotes.") List<String> footnotes,
      @Nullable String anchorId) {

    public ActivityResponse {
      footnotes = List.copyOf(footnotes);
    }
  }

  /** An activity takes place at a visit. */
  @Schema(name = "ScheduleMark")
  public record MarkResponse(
      @Schema(description = "0-based position of the activity.") int activity,
      @Schema(description = "0-based position of the visit.") int visit,
      @Schema(description = "X for every plain mark, else the text of the cell.") String value,
      @Schema(description = "Over how many visits the cell reaches.") int span,
      @Schema(description = "Marks of footnotes.") List<String> footnotes,
      @Nullable String anchorId) {

    public MarkResponse {
      footnotes = List.copyOf(footnotes);
    }
  }

  /** A footnote of a schedule. */
  @Schema(name = "ScheduleFootnote")
  public record FootnoteResponse(String mark, String text, @Nullable String anchorId) {}
}
