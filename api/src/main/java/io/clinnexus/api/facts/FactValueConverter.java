package io.clinnexus.api.facts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.FactValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The values of facts as they leave the application, each with its kind. */
@Component
final class FactValueConverter {

  private final JsonMapper json;

  FactValueConverter(JsonMapper json) {
    this.json = json;
  }

  FactValueResponse response(FactValue value) {
    if (value instanceof FactValue.Text text) {
      return new FactValueResponse.Text("text", text.text());
    } else if (value instanceof FactValue.Flag flag) {
      return new FactValueResponse.Flag("flag", flag.holds());
    } else if (value instanceof FactValue.Numeric numeric) {
      return new FactValueResponse.Numeric("number", numeric.number());
    } else if (value instanceof FactValue.Duration duration) {
      return new FactValueResponse.Duration("duration", duration.amount(), duration.unit());
    } else if (value instanceof FactValue.Range range) {
      return new FactValueResponse.Range("range", range.min(), range.max());
    } else if (value instanceof FactValue.Texts texts) {
      return new FactValueResponse.Texts("texts", texts.texts());
    } else if (value instanceof FactValue.Open open) {
      return new FactValueResponse.Open("open", json.readTree(open.json().text()));
    }
    return schedule(value);
  }

  private static FactValueResponse schedule(FactValue value) {
    if (value instanceof FactValue.Visits visits) {
      return new FactValueResponse.Visits(
          "visits", visits.visits().stream().map(FactValueConverter::response).toList());
    } else if (value instanceof FactValue.Procedures procedures) {
      return new FactValueResponse.Procedures(
          "procedures",
          procedures.procedures().stream().map(FactValueConverter::response).toList());
    } else if (value instanceof FactValue.Matrix matrix) {
      return new FactValueResponse.Matrix(
          "matrix", matrix.matrix().stream().map(FactValueConverter::response).toList());
    } else if (value instanceof FactValue.Schedules schedules) {
      return new FactValueResponse.Schedules(
          "schedules",
          schedules.absence().orElse(null),
          schedules.schedules().stream().map(FactValueConverter::response).toList());
    }
    return new FactValueResponse.Missing("missing");
  }

  private static FactValueResponse.Schedule response(FactValue.Schedule schedule) {
    return new FactValueResponse.Schedule(
        schedule.number(), schedule.title(), text(schedule.anchorId()));
  }

  private static FactValueResponse.Visit response(FactValue.Visit visit) {
    return new FactValueResponse.Visit(
        visit.visitId(), visit.label(), visit.day().orElse(null), text(visit.anchorId()));
  }

  private static FactValueResponse.Procedure response(FactValue.Procedure procedure) {
    return new FactValueResponse.Procedure(
        procedure.procId(),
        procedure.label(),
        procedure.category().orElse(null),
        text(procedure.anchorId()));
  }

  private static FactValueResponse.Mark response(FactValue.Mark mark) {
    return new FactValueResponse.Mark(
        mark.visitId(), mark.procId(), mark.value(), text(mark.anchorId()));
  }

  private static @Nullable String text(Optional<AnchorId> anchorId) {
    return anchorId.map(AnchorId::format).orElse(null);
  }
}
