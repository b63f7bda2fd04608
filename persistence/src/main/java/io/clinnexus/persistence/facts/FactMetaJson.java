package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.AlternativeValue;
import io.clinnexus.domain.facts.FactMeta;
import io.clinnexus.domain.facts.ValueNormalization;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The column {@code meta_json}, absent when there is nothing to say. */
final class FactMetaJson {

  private FactMetaJson() {}

  private record Shape(
      Optional<SourceZone> sourceZone,
      Optional<String> matchedTopic,
      Optional<Boolean> confidenceBoosted,
      OptionalInt count,
      Optional<List<Alternative>> alternatives,
      Optional<ValueNormalization> valueNormalization,
      Map<String, OpaqueJson> otherKeys) {}

  private record Alternative(
      OpaqueJson value,
      Confidence confidence,
      Optional<String> rawValue,
      Map<String, OpaqueJson> otherKeys) {}

  static FactMeta read(@Nullable Jsonb column) {
    if (column == null) {
      return FactMeta.NONE;
    }
    Shape shape = JsonShapes.read(column, Shape.class);
    return new FactMeta(
        shape.sourceZone(),
        shape.matchedTopic(),
        shape.confidenceBoosted().orElse(false),
        shape.count(),
        shape.alternatives().orElse(List.of()).stream().map(FactMetaJson::alternative).toList(),
        shape.valueNormalization(),
        shape.otherKeys());
  }

  private static AlternativeValue alternative(Alternative shape) {
    return new AlternativeValue(
        FactValueJson.read(new Jsonb(shape.value().text())),
        shape.confidence(),
        shape.rawValue(),
        shape.otherKeys());
  }

  static @Nullable Jsonb write(FactMeta meta) {
    if (meta.equals(FactMeta.NONE)) {
      return null;
    }
    List<Alternative> alternatives = meta.alternatives().stream().map(FactMetaJson::shape).toList();
    return JsonShapes.write(
        new Shape(
            meta.sourceZone(),
            meta.matchedTopic(),
            Optional.of(meta.confidenceBoosted()).filter(boosted -> boosted),
            meta.count(),
            Optional.of(alternatives).filter(all -> !all.isEmpty()),
            meta.valueNormalization(),
            meta.otherKeys()));
  }

  private static Alternative shape(AlternativeValue alternative) {
    return new Alternative(
        new OpaqueJson(FactValueJson.write(alternative.value()).text()),
        alternative.confidence(),
        alternative.rawValue(),
        alternative.otherKeys());
  }
}
