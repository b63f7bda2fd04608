package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.ingestion.AnchorStatistics;
import io.clinnexus.domain.ingestion.ChunkStatistics;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.types.Jsonb;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns {@code summary_json}, {@code warnings_json} and {@code errors_json} of a run, and the
 * summary of the version it publishes. Times of steps we do not know are passed over in reading.
 */
final class RunSummaryJson {

  private RunSummaryJson() {}

  static Jsonb write(RunSummary summary, List<RunFailure> failures) {
    ObjectNode json = JsonCodec.object();
    ObjectNode timings = JsonCodec.object();
    summary.timingsMillis().forEach((step, millis) -> timings.put(step.code(), millis));
    json.set("timings_ms", timings);
    json.set("anchors", anchors(summary.anchors()));
    json.set("chunks", chunks(summary.chunks()));
    json.set("source_zones", sourceZones(summary.anchors()));
    FindingStatisticsJson.write(summary.findings(), json);
    summary.source().ifPresent(source -> json.put("source_sha256", source.hex()));
    summary.ledger().ifPresent(ledger -> json.set("ledger", ledger(ledger)));
    json.set("warnings", JsonCodec.tree(summary.warnings()));
    json.set("errors", JsonCodec.tree(texts(failures)));
    json.put("anchors_created", summary.anchors().total());
    json.put("chunks_created", summary.chunks().total());
    return JsonCodec.write(json);
  }

  private static ObjectNode anchors(AnchorStatistics anchors) {
    ObjectNode json = JsonCodec.object();
    json.put("total", anchors.total());
    json.set("by_content_type", JsonCodec.tree(anchors.byContentType()));
    json.set("by_source_zone", JsonCodec.tree(anchors.byZone()));
    json.set("by_language", JsonCodec.tree(anchors.byLanguage()));
    json.put("unknown_rate", QualityJson.unknownRate(anchors));
    json.put("sections", anchors.sections());
    return json;
  }

  private static ObjectNode chunks(ChunkStatistics chunks) {
    ObjectNode json = JsonCodec.object();
    json.put("total", chunks.total());
    json.set("by_source_zone", JsonCodec.tree(chunks.byZone()));
    json.set("by_language", JsonCodec.tree(chunks.byLanguage()));
    json.put("tokens", chunks.tokens());
    return json;
  }

  private static ObjectNode sourceZones(AnchorStatistics anchors) {
    ObjectNode json = JsonCodec.object();
    json.set("by_zone_counts", JsonCodec.tree(anchors.byZone()));
    return json;
  }

  private static ObjectNode ledger(TextLedger ledger) {
    ObjectNode skipped = JsonCodec.object();
    ledger.skipped().forEach((reason, count) -> skipped.put(reason.code(), count));
    ObjectNode json = JsonCodec.object();
    json.put("total", ledger.total());
    json.put("anchored", ledger.anchored());
    json.set("skipped", skipped);
    json.put("unaccounted", ledger.unaccounted());
    return json;
  }

  static RunSummary read(Jsonb column, Jsonb warnings) {
    JsonNode json = JsonCodec.read(column);
    JsonNode warningTexts = JsonCodec.read(warnings);
    return new RunSummary(
        JsonCodec.text(json, "source_sha256").map(Sha256::new),
        timings(json),
        readAnchors(json.path("anchors")),
        readChunks(json.path("chunks")),
        FindingStatisticsJson.read(json),
        readLedger(json.path("ledger")),
        JsonCodec.texts(warningTexts));
  }

  private static Map<StepName, Long> timings(JsonNode json) {
    Map<String, Long> byCode = JsonCodec.counts(json, "timings_ms");
    Map<StepName, Long> timings = new EnumMap<>(StepName.class);
    for (StepName step : StepName.values()) {
      Long millis = byCode.get(step.code());
      if (millis != null) {
        timings.put(step, millis);
      }
    }
    return timings;
  }

  private static AnchorStatistics readAnchors(JsonNode json) {
    return new AnchorStatistics(
        JsonCodec.number(json, "total").orElse(0),
        JsonCodec.counts(json, "by_content_type"),
        JsonCodec.counts(json, "by_source_zone"),
        JsonCodec.counts(json, "by_language"),
        JsonCodec.number(json, "sections").orElse(0));
  }

  private static ChunkStatistics readChunks(JsonNode json) {
    return new ChunkStatistics(
        JsonCodec.number(json, "total").orElse(0),
        JsonCodec.counts(json, "by_source_zone"),
        JsonCodec.counts(json, "by_language"),
        JsonCodec.number(json, "tokens").orElse(0));
  }

  private static Optional<TextLedger> readLedger(JsonNode json) {
    if (!json.isObject()) {
      return Optional.empty();
    }
    Map<String, Long> byCode = JsonCodec.counts(json, "skipped");
    Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    for (SkipReason reason : SkipReason.values()) {
      Long count = byCode.get(reason.code());
      if (count != null) {
        skipped.put(reason, count);
      }
    }
    return Optional.of(
        new TextLedger(
            JsonCodec.number(json, "total").orElse(0),
            JsonCodec.number(json, "anchored").orElse(0),
            skipped));
  }

  static Jsonb warnings(RunSummary summary) {
    return JsonCodec.write(JsonCodec.tree(summary.warnings()));
  }

  static Jsonb errors(List<RunFailure> failures) {
    return JsonCodec.write(JsonCodec.tree(texts(failures)));
  }

  /** Reads errors of the form {@code CODE: message}; a text without a code gets a general one. */
  static List<RunFailure> readErrors(Jsonb column) {
    return JsonCodec.texts(JsonCodec.read(column)).stream().map(RunSummaryJson::failure).toList();
  }

  private static RunFailure failure(String text) {
    int colon = text.indexOf(": ");
    return colon > 0 && text.substring(0, colon).matches("[A-Za-z0-9_.-]+")
        ? new RunFailure(text.substring(0, colon), text.substring(colon + 2))
        : new RunFailure("ERROR", text);
  }

  private static List<String> texts(List<RunFailure> failures) {
    return failures.stream().map(failure -> failure.code() + ": " + failure.message()).toList();
  }

  /** The part of a version's summary that an ingestion writes. */
  static Jsonb forVersion(RunSummary summary, boolean needsReview) {
    ObjectNode json = JsonCodec.object();
    json.put("anchors_created", summary.anchors().total());
    json.put("chunks_created", summary.chunks().total());
    json.set("counts_by_type", JsonCodec.tree(summary.anchors().byContentType()));
    json.put("num_sections", summary.anchors().sections());
    json.set("warnings", JsonCodec.tree(summary.warnings()));
    json.set("errors", JsonCodec.tree(List.of()));
    json.put("needs_review", needsReview);
    FindingStatisticsJson.forVersion(summary.findings(), json);
    summary.source().ifPresent(source -> json.put("source_sha256", source.hex()));
    return JsonCodec.write(json);
  }
}
