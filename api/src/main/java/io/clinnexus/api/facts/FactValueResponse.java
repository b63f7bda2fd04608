package io.clinnexus.api.facts;

import io.clinnexus.domain.facts.DurationUnit;
import io.clinnexus.domain.facts.ScheduleAbsence;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a fact says; {@code kind} tells which properties follow. */
@Schema(
    name = "FactValue",
    oneOf = {
      FactValueResponse.Text.class,
      FactValueResponse.Flag.class,
      FactValueResponse.Numeric.class,
      FactValueResponse.Duration.class,
      FactValueResponse.Range.class,
      FactValueResponse.Texts.class,
      FactValueResponse.Visits.class,
      FactValueResponse.Procedures.class,
      FactValueResponse.Matrix.class,
      FactValueResponse.Schedules.class,
      FactValueResponse.Missing.class,
      FactValueResponse.Open.class
    },
    discriminatorProperty = "kind",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "text", schema = FactValueResponse.Text.class),
      @DiscriminatorMapping(value = "flag", schema = FactValueResponse.Flag.class),
      @DiscriminatorMapping(value = "number", schema = FactValueResponse.Numeric.class),
      @DiscriminatorMapping(value = "duration", schema = FactValueResponse.Duration.class),
      @DiscriminatorMapping(value = "range", schema = FactValueResponse.Range.class),
      @DiscriminatorMapping(value = "texts", schema = FactValueResponse.Texts.class),
      @DiscriminatorMapping(value = "visits", schema = FactValueResponse.Visits.class),
      @DiscriminatorMapping(value = "procedures", schema = FactValueResponse.Procedures.class),
      @DiscriminatorMapping(value = "matrix", schema = FactValueResponse.Matrix.class),
      @DiscriminatorMapping(value = "schedules", schema = FactValueResponse.Schedules.class),
      @DiscriminatorMapping(value = "missing", schema = FactValueResponse.Missing.class),
      @DiscriminatorMapping(value = "open", schema = FactValueResponse.Open.class)
    })
public sealed interface FactValueResponse {

  /** A word, a phrase or a date. */
  @Schema(name = "TextValue")
  record Text(
      @Schema(allowableValues = "text") String kind,
      @Schema(description = "Dates in ISO form.") String text)
      implements FactValueResponse {}

  /** Yes or no. */
  @Schema(name = "FlagValue")
  record Flag(@Schema(allowableValues = "flag") String kind, boolean holds)
      implements FactValueResponse {}

  /** A number. */
  @Schema(name = "NumberValue")
  record Numeric(@Schema(allowableValues = "number") String kind, BigDecimal number)
      implements FactValueResponse {}

  /** A length of time. */
  @Schema(name = "DurationValue")
  record Duration(@Schema(allowableValues = "duration") String kind, int amount, DurationUnit unit)
      implements FactValueResponse {}

  /** Numbers from one to another, both included. */
  @Schema(name = "RangeValue")
  record Range(@Schema(allowableValues = "range") String kind, BigDecimal min, BigDecimal max)
      implements FactValueResponse {}

  /** Several phrases in their order. */
  @Schema(name = "TextsValue")
  record Texts(@Schema(allowableValues = "texts") String kind, List<String> texts)
      implements FactValueResponse {

    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /** The visits of a schedule of activities in their order. */
  @Schema(name = "VisitsValue")
  record Visits(@Schema(allowableValues = "visits") String kind, List<Visit> visits)
      implements FactValueResponse {

    public Visits {
      visits = List.copyOf(visits);
    }
  }

  /** The procedures of a schedule of activities in their order. */
  @Schema(name = "ProceduresValue")
  record Procedures(@Schema(allowableValues = "procedures") String kind, List<Procedure> procedures)
      implements FactValueResponse {

    public Procedures {
      procedures = List.copyOf(procedures);
    }
  }

  /** What is marked in a schedule of activities; blank cells are not in it. */
  @Schema(name = "MatrixValue")
  record Matrix(@Schema(allowableValues = "matrix") String kind, List<Mark> marks)
      implements FactValueResponse {

    public Matrix {
      marks = List.copyOf(marks);
    }
  }

  /** The schedules of activities of a document; their grids have a path of their own. */
  @Schema(name = "SchedulesValue")
  record Schedules(
      @Schema(allowableValues = "schedules") String kind,
      @Schema(description = "Why there is none.") @Nullable ScheduleAbsence reason,
      List<Schedule> schedules)
      implements FactValueResponse {

    public Schedules {
      schedules = List.copyOf(schedules);
    }
  }

  /** Nothing was found where the fact was expected. */
  @Schema(name = "MissingValue")
  record Missing(@Schema(allowableValues = "missing") String kind) implements FactValueResponse {}

  /** A value of any other shape, as it is stored. */
  @Schema(name = "OpenValue")
  record Open(
      @Schema(allowableValues = "open") String kind,
      @Schema(description = "Any JSON.", implementation = Object.class) JsonNode json)
      implements FactValueResponse {}

  /** A schedule as a whole. */
  @Schema(name = "ScheduleValue")
  record Schedule(
      @Schema(description = "1-based.") int number, String title, @Nullable String anchorId) {}

  /** A column of a schedule. */
  @Schema(name = "VisitValue")
  record Visit(String visitId, String label, @Nullable String day, @Nullable String anchorId) {}

  /** A row of a schedule. */
  @Schema(name = "ProcedureValue")
  record Procedure(
      String procId, String label, @Nullable String category, @Nullable String anchorId) {}

  /** A cell of a schedule that is not blank. */
  @Schema(name = "MarkValue")
  record Mark(String visitId, String procId, String value, @Nullable String anchorId) {}
}
