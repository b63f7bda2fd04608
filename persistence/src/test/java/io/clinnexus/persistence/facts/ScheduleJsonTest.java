package io.clinnexus.persistence.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.ScheduleAbsence;
import io.clinnexus.domain.facts.ScheduleOrientation;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.persistence.types.Jsonb;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of a schedule of activities as JSON, with keys that nobody here knows. */
class ScheduleJsonTest {

  private static final AnchorId ANCHOR =
      AnchorId.parse("11111111-2222-3333-4444-555555555555:cell:0123456789abcdef");
  private static final Map<String, OpaqueJson> OTHERS = Map.of("old", new OpaqueJson("[1]"));

  static Stream<FactValue> values() {
    VisitTime day = new VisitTime(new BigDecimal("-0.5"), BigDecimal.TEN, VisitTimeUnit.DAY);
    return Stream.of(
        new FactValue.Visits(
            List.of(
                new FactValue.Visit(
                    "V1",
                    "Day 1",
                    Optional.of("1"),
                    Optional.of(ANCHOR),
                    OptionalInt.of(2),
                    Optional.of("Treatment"),
                    List.of("Treatment", "1"),
                    Optional.of(day),
                    Optional.empty(),
                    Optional.of(
                        new VisitWindow(BigDecimal.ONE, BigDecimal.ZERO, VisitTimeUnit.HOUR)),
                    Optional.of(VisitKind.EARLY_TERMINATION),
                    List.of("a"),
                    OTHERS))),
        new FactValue.Procedures(
            List.of(
                new FactValue.Procedure(
                    "P001",
                    "ECG",
                    Optional.of("Safety"),
                    Optional.empty(),
                    OptionalInt.of(1),
                    Optional.of("supine"),
                    List.of("b"),
                    OTHERS))),
        new FactValue.Matrix(
            List.of(
                new FactValue.Mark(
                    "V1",
                    "P001",
                    "X",
                    Optional.of(ANCHOR),
                    OptionalInt.of(4),
                    List.of("c"),
                    OTHERS),
                new FactValue.Mark("V2", "P001", "X", Optional.empty(), Map.of()))),
        new FactValue.Schedules(
            List.of(
                new FactValue.Schedule(
                    1,
                    "Schedule",
                    Optional.of(ANCHOR),
                    ScheduleOrientation.VISITS_IN_ROWS,
                    List.of(6, 7),
                    List.of(new FactValue.Footnote("a", "Text.", Optional.of(ANCHOR), OTHERS)),
                    List.of("PK = pharmacokinetics"),
                    0.5,
                    List.of("schedule-ragged-rows"),
                    OTHERS)),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        new FactValue.Schedules(
            List.of(),
            Optional.of(ScheduleAbsence.PICTURE),
            Optional.of(ANCHOR),
            List.of("schedule-table-too-large")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_part_of_a_schedule_is_read_back_as_it_was_written(FactValue value) {
    StatedValue stated = StatedValue.of(value);
    Jsonb json = FactValueJson.write(stated);

    assertThat(FactValueJson.read(json)).isEqualTo(stated);
    assertThat(FactValueJson.write(FactValueJson.read(json))).isEqualTo(json);
  }
}
