package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.evaluate.measure.FactMeasure;
import io.clinnexus.cli.evaluate.measure.HeadingMeasure;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import io.clinnexus.cli.evaluate.measure.ScheduleMeasure;
import io.clinnexus.cli.ingest.IngestResult;
import io.clinnexus.cli.ingest.IngestResult.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What was measured of one document. What is absent was not measured: the document did not get in,
 * or its truth says nothing of it.
 *
 * @param truth the truth file
 * @param document the document it is about
 * @param sameBytes whether the truth holds for exactly these bytes; absent when it does not tell
 * @param error why there is nothing, or not everything
 * @param wallMillis from the upload to the published version, waiting included
 * @param peakMemory of the worker, in bytes, child processes included
 */
record Evaluation(
    Path truth,
    Path document,
    Optional<Boolean> sameBytes,
    Optional<IngestResult> ingested,
    Optional<Problem> error,
    Measures measures,
    OptionalLong wallMillis,
    OptionalLong peakMemory) {

  /**
   * What was compared.
   *
   * @param presence whether schedules were found exactly when there are readable ones
   * @param silver the schedules against those a program extracted
   */
  record Measures(
      Optional<HeadingMeasure> headings,
      Optional<ZoneMeasure> zones,
      Optional<Boolean> presence,
      Optional<ScheduleMeasure> schedules,
      Optional<ScheduleMeasure> silver,
      Optional<FactMeasure> facts,
      List<ProbeMeasure> probes) {

    static final Measures NONE =
        new Measures(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    Measures {
      probes = List.copyOf(probes);
    }
  }

  /**
   * The zones of the sections that answer the probes.
   *
   * @param sections how many of these sections the outline has
   * @param known how many have a zone other than unknown
   * @param judged of how many the truth tells the zone
   * @param right how many of those have it
   */
  record ZoneMeasure(int sections, int known, int judged, int right) {

    ZoneMeasure plus(ZoneMeasure other) {
      return new ZoneMeasure(
          sections + other.sections,
          known + other.known,
          judged + other.judged,
          right + other.right);
    }
  }

  /** A document that could not be measured. */
  static Evaluation failed(Path truth, Path document, String code, String message) {
    return new Evaluation(
        truth,
        document,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Problem(code, message)),
        Measures.NONE,
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  boolean measured() {
    return error.isEmpty();
  }

  /** The record of the run; empty when there is none. */
  JsonNode run() {
    return ingested.map(IngestResult::runOrEmpty).orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** Characters of the document that are neither anchored nor skipped with a reason. */
  OptionalLong unaccounted() {
    JsonNode number = run().path("ledger").path("unaccounted_chars");
    return number.isNumber() ? OptionalLong.of(number.asLong()) : OptionalLong.empty();
  }
}
