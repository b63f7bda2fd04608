package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.DurationUnit;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The column {@code value_json}: an envelope around a value whose kind is told by its JSON type;
 * the parts of a schedule of activities stand in the envelope under keys of their own.
 */
final class FactValueJson {

  private static final String VALUE = "value";
  private static final String VISITS = "visits";
  private static final String PROCEDURES = "procedures";
  private static final String MATRIX = "matrix";
  private static final String SCHEDULES = "schedules";
  private static final List<String> BESIDE_SCHEDULES =
      List.of("absence", "announced_at", "warnings");
  private static final Set<String> UNITS =
      Stream.of(DurationUnit.values()).map(DurationUnit::code).collect(Collectors.toSet());

  private FactValueJson() {}

  /** What stands beside the value; the value itself is among the other keys. */
  private record Envelope(
      Optional<String> unit,
      Optional<String> raw,
      Optional<List<String>> allRatios,
      Optional<Boolean> needsReview,
      Map<String, OpaqueJson> otherKeys) {}

  private record DurationShape(int value, DurationUnit unit) {}

  private record RangeShape(BigDecimal min, BigDecimal max) {}

  static StatedValue read(Jsonb column) {
    Envelope envelope = JsonShapes.read(column, Envelope.class);
    Map<String, OpaqueJson> others = new HashMap<>(envelope.otherKeys());
    FactValue value = value(column, others);
    return new StatedValue(
        value,
        envelope.unit(),
        envelope.raw(),
        envelope.allRatios().orElse(List.of()),
        envelope.needsReview().orElse(false),
        others);
  }

  /** Takes the value out of the other keys. */
  private static FactValue value(Jsonb column, Map<String, OpaqueJson> others) {
    OpaqueJson value = others.remove(VALUE);
    if (value != null) {
      return value(new Jsonb(value.text()));
    } else if (others.remove(VISITS) != null) {
      return JsonShapes.read(column, FactValue.Visits.class);
    } else if (others.remove(PROCEDURES) != null) {
      return JsonShapes.read(column, FactValue.Procedures.class);
    } else if (others.remove(MATRIX) != null) {
      return JsonShapes.read(column, FactValue.Matrix.class);
    } else if (others.remove(SCHEDULES) != null) {
      BESIDE_SCHEDULES.forEach(others::remove);
      return JsonShapes.read(column, FactValue.Schedules.class);
    }
    return new FactValue.Missing();
  }

  private static FactValue value(Jsonb json) {
    JsonNode node = JsonCodec.read(json);
    if (node.isNull()) {
      return new FactValue.Missing();
    } else if (node.isString()) {
      return new FactValue.Text(node.stringValue());
    } else if (node.isBoolean()) {
      return new FactValue.Flag(node.booleanValue());
    } else if (node.isNumber()) {
      return new FactValue.Numeric(JsonShapes.read(json, BigDecimal.class));
    } else if (node.isArray() && node.valueStream().allMatch(JsonNode::isString)) {
      return new FactValue.Texts(JsonCodec.texts(node));
    } else if (isDuration(node)) {
      DurationShape shape = JsonShapes.read(json, DurationShape.class);
      return new FactValue.Duration(shape.value(), shape.unit());
    } else if (isRange(node)) {
      RangeShape shape = JsonShapes.read(json, RangeShape.class);
      return new FactValue.Range(shape.min(), shape.max());
    }
    return new FactValue.Open(new OpaqueJson(json.text()));
  }

  private static boolean isDuration(JsonNode node) {
    return node.size() == 2
        && node.path(VALUE).isInt()
        && JsonCodec.text(node, "unit").filter(UNITS::contains).isPresent();
  }

  private static boolean isRange(JsonNode node) {
    return node.size() == 2 && node.path("min").isNumber() && node.path("max").isNumber();
  }

  static Jsonb write(StatedValue stated) {
    Map<String, OpaqueJson> all = new HashMap<>(stated.otherKeys());
    FactValue value = stated.value();
    if (value instanceof FactValue.Visits visits) {
      all.put(VISITS, opaque(visits.visits()));
    } else if (value instanceof FactValue.Procedures procedures) {
      all.put(PROCEDURES, opaque(procedures.procedures()));
    } else if (value instanceof FactValue.Matrix matrix) {
      all.put(MATRIX, opaque(matrix.matrix()));
    } else if (value instanceof FactValue.Schedules schedules) {
      all.put(SCHEDULES, opaque(schedules.schedules()));
      schedules.absence().ifPresent(absence -> all.put("absence", opaque(absence)));
      schedules.announcedAt().ifPresent(anchor -> all.put("announced_at", opaque(anchor)));
      all.put("warnings", opaque(schedules.warnings()));
    } else {
      all.put(VALUE, bare(value));
    }
    return JsonShapes.write(
        new Envelope(
            stated.unit(),
            stated.raw(),
            Optional.of(stated.allRatios()).filter(ratios -> !ratios.isEmpty()),
            Optional.of(stated.needsReview()).filter(needed -> needed),
            all));
  }

  private static OpaqueJson bare(FactValue value) {
    if (value instanceof FactValue.Open open) {
      return open.json();
    } else if (value instanceof FactValue.Text text) {
      return opaque(text.text());
    } else if (value instanceof FactValue.Flag flag) {
      return opaque(flag.holds());
    } else if (value instanceof FactValue.Numeric numeric) {
      return opaque(numeric.number());
    } else if (value instanceof FactValue.Texts texts) {
      return opaque(texts.texts());
    } else if (value instanceof FactValue.Duration duration) {
      return opaque(new DurationShape(duration.amount(), duration.unit()));
    } else if (value instanceof FactValue.Range range) {
      return opaque(new RangeShape(range.min(), range.max()));
    }
    return new OpaqueJson("null");
  }

  private static OpaqueJson opaque(Object value) {
    return new OpaqueJson(JsonShapes.write(value).text());
  }
}
