package io.clinnexus.domain.facts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a fact says. {@code otherKeys} are keys of an object that this version does not know, kept
 * as they are.
 */
public sealed interface FactValue {

  /** A word, a phrase or a date in ISO form. */
  record Text(String text) implements FactValue {

    public Text {
      StorableText.require(text, "value");
    }
  }

  /** Yes or no. */
  record Flag(boolean holds) implements FactValue {}

  /** A number of at most 100 digits on either side of the point. */
  record Numeric(BigDecimal number) implements FactValue {

    private static final int MAX_DIGITS = 100;

    public Numeric {
      number = plain(number);
    }

    /** The number without exponent; throws {@link InvalidValue} when it is too long. */
    static BigDecimal plain(BigDecimal number) {
      InvalidValue.unless(
          number.scale() <= MAX_DIGITS && (long) number.precision() - number.scale() <= MAX_DIGITS,
          "value",
          "must have at most 100 digits on either side of the point.");
      return number.scale() < 0 ? number.setScale(0) : number;
    }
  }

  /** A length of time. */
  record Duration(int amount, DurationUnit unit) implements FactValue {}

  /** Numbers from one to another, both included. */
  record Range(BigDecimal min, BigDecimal max) implements FactValue {

    public Range {
      min = Numeric.plain(min);
      max = Numeric.plain(max);
    }
  }

  /** Several phrases in their order. */
  record Texts(List<String> texts) implements FactValue {

    public Texts {
      texts = List.copyOf(texts);
      texts.forEach(text -> StorableText.require(text, "value"));
    }
  }

  /** The visits of a schedule of activities in their order. */
  record Visits(List<Visit> visits) implements FactValue {

    public Visits {
      visits = List.copyOf(visits);
    }
  }

  /** The procedures of a schedule of activities in their order. */
  record Procedures(List<Procedure> procedures) implements FactValue {

    public Procedures {
      procedures = List.copyOf(procedures);
    }
  }

  /** What is marked in a schedule of activities; blank cells are not in it. */
  record Matrix(List<Mark> matrix) implements FactValue {

    public Matrix {
      matrix = List.copyOf(matrix);
    }
  }

  /**
   * The schedules that the visits, procedures and marks belong to.
   *
   * @param absence why there is none, when there is none
   * @param announcedAt the heading that announces a schedule which could not be read
   * @param warnings stable codes
   */
  record Schedules(
      List<Schedule> schedules,
      Optional<ScheduleAbsence> absence,
      Optional<AnchorId> announcedAt,
      List<String> warnings)
      implements FactValue {

    public Schedules {
      schedules = List.copyOf(schedules);
      warnings = List.copyOf(warnings);
    }
  }

  /** Nothing was found where the fact was expected. */
  record Missing() implements FactValue {}

  /** A value of any other shape, carried only. */
  record Open(OpaqueJson json) implements FactValue {}

  /**
   * A schedule as a whole.
   *
   * @param number 1-based; visits and procedures name it
   * @param tables the tables it was read from, 0-based among all tables of the document
   * @param remarks notes without a mark, such as abbreviations
   * @param warnings stable codes
   */
  record Schedule(
      int number,
      String title,
      Optional<AnchorId> anchorId,
      ScheduleOrientation orientation,
      List<Integer> tables,
      List<Footnote> footnotes,
      List<String> remarks,
      double confidence,
      List<String> warnings,
      Map<String, OpaqueJson> otherKeys) {

    public Schedule {
      StorableText.require(title, "title");
      tables = List.copyOf(tables);
      footnotes = List.copyOf(footnotes);
      remarks = List.copyOf(remarks);
      remarks.forEach(text -> StorableText.require(text, "remarks"));
      warnings = List.copyOf(warnings);
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  /** What a mark such as {@code a} in a schedule refers to. */
  record Footnote(
      String mark, String text, Optional<AnchorId> anchorId, Map<String, OpaqueJson> otherKeys) {

    public Footnote {
      StorableText.require(mark, "mark");
      StorableText.require(text, "text");
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  /**
   * A column of the schedule.
   *
   * @param day the planned day in words, such as {@code 15} or {@code -28 to -1}
   * @param schedule the number of its schedule; 1 when absent
   * @param headers the header texts it stands under, outermost first
   * @param planned the day, week, month or year it is planned for
   * @param time the time within the day
   */
  record Visit(
      String visitId,
      String label,
      Optional<String> day,
      Optional<AnchorId> anchorId,
      OptionalInt schedule,
      Optional<String> epoch,
      List<String> headers,
      Optional<VisitTime> planned,
      Optional<VisitTime> time,
      Optional<VisitWindow> window,
      Optional<VisitKind> kind,
      List<String> footnotes,
      Map<String, OpaqueJson> otherKeys) {

    public Visit {
      StorableText.require(visitId, "visitId");
      StorableText.require(label, "label");
      day.ifPresent(text -> StorableText.require(text, "day"));
      epoch.ifPresent(text -> StorableText.require(text, "epoch"));
      headers = List.copyOf(headers);
      headers.forEach(text -> StorableText.require(text, "headers"));
      footnotes = List.copyOf(footnotes);
      otherKeys = Map.copyOf(otherKeys);
    }

    /** A visit of which only label and day are known. */
    public Visit(
        String visitId,
        String label,
        Optional<String> day,
        Optional<AnchorId> anchorId,
        Map<String, OpaqueJson> otherKeys) {
      this(
          visitId,
          label,
          day,
          anchorId,
          OptionalInt.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          otherKeys);
    }
  }

  /**
   * A row of the schedule.
   *
   * @param category the heading of the rows it stands among
   * @param schedule the number of its schedule; 1 when absent
   * @param remark what a column for notes says about it
   */
  record Procedure(
      String procId,
      String label,
      Optional<String> category,
      Optional<AnchorId> anchorId,
      OptionalInt schedule,
      Optional<String> remark,
      List<String> footnotes,
      Map<String, OpaqueJson> otherKeys) {

    public Procedure {
      StorableText.require(procId, "procId");
      StorableText.require(label, "label");
      category.ifPresent(text -> StorableText.require(text, "category"));
      remark.ifPresent(text -> StorableText.require(text, "remark"));
      footnotes = List.copyOf(footnotes);
      otherKeys = Map.copyOf(otherKeys);
    }

    /** A procedure of which only label and category are known. */
    public Procedure(
        String procId,
        String label,
        Optional<String> category,
        Optional<AnchorId> anchorId,
        Map<String, OpaqueJson> otherKeys) {
      this(
          procId,
          label,
          category,
          anchorId,
          OptionalInt.empty(),
          Optional.empty(),
          List.of(),
          otherKeys);
    }
  }

  /**
   * A cell of the schedule that is not blank.
   *
   * @param span over how many visits the cell reaches from here on; 1 when absent
   */
  record Mark(
      String visitId,
      String procId,
      String value,
      Optional<AnchorId> anchorId,
      OptionalInt span,
      List<String> footnotes,
      Map<String, OpaqueJson> otherKeys) {

    public Mark {
      StorableText.require(visitId, "visitId");
      StorableText.require(procId, "procId");
      StorableText.require(value, "value");
      footnotes = List.copyOf(footnotes);
      otherKeys = Map.copyOf(otherKeys);
    }

    /** A mark of one cell without footnotes. */
    public Mark(
        String visitId,
        String procId,
        String value,
        Optional<AnchorId> anchorId,
        Map<String, OpaqueJson> otherKeys) {
      this(visitId, procId, value, anchorId, OptionalInt.empty(), List.of(), otherKeys);
    }
  }
}
