package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.AlternativeValue;
import io.clinnexus.domain.facts.FactMeta;
import io.clinnexus.domain.facts.Quote;
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
      Optional<List<Quote>> quotes,
      Optional<String> ruleId,
      Map<String, OpaqueJson> otherKeys) {}

  private record Alternative(
      OpaqueJson value,
      Confidence confidence,
      Optional<String> rawValue,
      Optional<List<Quote>> quotes,
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
        shape.quotes().orElse(List.of()),
        shape.ruleId(),
        shape.otherKeys());
  }

  private static AlternativeValue alternative(Alternative shape) {
    return new AlternativeValue(
        FactValueJson.read(new Jsonb(shape.value().text())),
        shape.confidence(),
        shape.rawValue(),
        shape.quotes().orElse(List.of()),
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
            Optional.of(meta.quotes()).filter(all -> !all.isEmpty()),
            meta.ruleId(),
            meta.otherKeys()));
  }

  private static Alternative shape(AlternativeValue alternative) {
    return new Alternative(
        new OpaqueJson(FactValueJson.write(alternative.value()).text()),
        alternative.confidence(),
        alternative.rawValue(),
        Optional.of(alternative.quotes()).filter(all -> !all.isEmpty()),
        alternative.otherKeys());
  }
}
