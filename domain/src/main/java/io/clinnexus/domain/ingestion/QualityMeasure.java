package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What the quality gate measures on the results of a run; rates are 0 to 1, 0 without anchors. What
 * a run did not look for is not measured.
 */
public enum QualityMeasure implements Coded {
  /** Characters lost or anchored twice, without sign. */
  UNACCOUNTED_CHARACTERS(content(twin -> Math.abs((double) twin.ledger().unaccounted()))),
  ANCHORS(content(twin -> twin.anchors().size())),
  HEADINGS(content(twin -> count(twin.anchors(), a -> a.type() == AnchorContentType.HDR))),
  CHUNKS(content(twin -> twin.chunks().size())),
  UNKNOWN_ZONE_RATE(
      content(twin -> rate(twin.anchors(), a -> a.zone().zone() == SourceZone.UNKNOWN))),
  /** Share of anchors with a zone below a confidence of 0.5. */
  UNSURE_ZONE_RATE(
      content(
          twin ->
              rate(
                  twin.anchors(),
                  a -> a.zone().zone() != SourceZone.UNKNOWN && a.zone().confidence() < 0.5))),
  /** 1 when the language of the document could not be told, else 0. */
  UNKNOWN_LANGUAGE(content(twin -> twin.language() == DocumentLanguage.UNKNOWN ? 1 : 0)),
  SCHEDULES(input -> measured(input.findings().schedules().map(ScheduleStatistics::schedules))),
  SCHEDULE_VISITS(schedule(ScheduleStatistics::visits)),
  SCHEDULE_PROCEDURES(schedule(ScheduleStatistics::procedures)),
  /** Marked cells of all cells of the schedules. */
  SCHEDULE_DENSITY(schedule(ScheduleStatistics::density)),
  /** Facts that a document of the type has to state and this one does not. */
  MISSING_FACTS(input -> measured(input.findings().facts().map(facts -> facts.missing().size()))),
  CONFLICTING_FACTS(input -> measured(input.findings().facts().map(FactStatistics::conflicting))),
  /** Sections found for certain of those a document of the type has to have. */
  SECTION_COVERAGE(
      input -> measured(input.findings().sections().map(found -> found.coverage().rate()))),
  /** Heading blocks with a topic. */
  TOPIC_RATE(input -> measured(input.findings().topics().map(TopicStatistics::rate)));

  private final Function<QualityInput, OptionalDouble> measure;

  QualityMeasure(Function<QualityInput, OptionalDouble> measure) {
    this.measure = measure;
  }

  /** The name in rule files, such as {@code missing_facts}. */
  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The measured value; empty when the run did not look for it. */
  OptionalDouble of(QualityInput input) {
    return measure.apply(input);
  }

  private static Function<QualityInput, OptionalDouble> content(
      ToDoubleFunction<ComputedTwin> measure) {
    return input -> OptionalDouble.of(measure.applyAsDouble(input.content()));
  }

  /** What can be said of schedules only when there are some. */
  private static Function<QualityInput, OptionalDouble> schedule(
      Function<ScheduleStatistics, Number> measure) {
    return input ->
        measured(input.findings().schedules().filter(found -> found.schedules() > 0).map(measure));
  }

  private static OptionalDouble measured(Optional<? extends Number> value) {
    return value.isPresent()
        ? OptionalDouble.of(value.get().doubleValue())
        : OptionalDouble.empty();
  }

  private static double rate(List<Anchor> anchors, Predicate<Anchor> condition) {
    return anchors.isEmpty() ? 0 : (double) count(anchors, condition) / anchors.size();
  }

  private static long count(List<Anchor> anchors, Predicate<Anchor> condition) {
    return anchors.stream().filter(condition).count();
  }
}
