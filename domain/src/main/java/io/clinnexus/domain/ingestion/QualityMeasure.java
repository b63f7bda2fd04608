package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What the quality gate measures on the content of a run; rates are 0 to 1, 0 without anchors. */
public enum QualityMeasure {
  /** Characters lost or anchored twice, without sign. */
  UNACCOUNTED_CHARACTERS(content -> Math.abs((double) content.ledger().unaccounted())),
  ANCHORS(content -> content.anchors().size()),
  HEADINGS(content -> count(content.anchors(), anchor -> anchor.type() == AnchorContentType.HDR)),
  CHUNKS(content -> content.chunks().size()),
  UNKNOWN_ZONE_RATE(
      content -> rate(content.anchors(), anchor -> anchor.zone().zone() == SourceZone.UNKNOWN)),
  /** Share of anchors with a zone below a confidence of 0.5. */
  UNSURE_ZONE_RATE(
      content ->
          rate(
              content.anchors(),
              anchor ->
                  anchor.zone().zone() != SourceZone.UNKNOWN && anchor.zone().confidence() < 0.5)),
  /** 1 when the language of the document could not be told, else 0. */
  UNKNOWN_LANGUAGE(content -> content.language() == DocumentLanguage.UNKNOWN ? 1 : 0);

  private final ToDoubleFunction<ComputedTwin> measure;

  QualityMeasure(ToDoubleFunction<ComputedTwin> measure) {
    this.measure = measure;
  }

  double of(ComputedTwin content) {
    return measure.applyAsDouble(content);
  }

  private static double rate(List<Anchor> anchors, Predicate<Anchor> condition) {
    return anchors.isEmpty() ? 0 : (double) count(anchors, condition) / anchors.size();
  }

  private static long count(List<Anchor> anchors, Predicate<Anchor> condition) {
    return anchors.stream().filter(condition).count();
  }
}
