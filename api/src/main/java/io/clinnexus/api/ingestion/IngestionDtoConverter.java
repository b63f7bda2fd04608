package io.clinnexus.api.ingestion;

import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.ingestion.AnchorStatistics;
import io.clinnexus.domain.ingestion.ChunkStatistics;
import io.clinnexus.domain.ingestion.IngestionRun;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RunProgress;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.studies.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** Ingestion runs as they leave the application. */
@Mapper(
    componentModel = ComponentModel.SPRING,
    uses = {FindingDtoConverter.class, SortedCounts.class})
interface IngestionDtoConverter {

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "documentVersionId", source = "versionId.value")
  @Mapping(target = "durationMs", source = "duration")
  @Mapping(target = "stepsMs", source = "summary.timingsMillis")
  @Mapping(target = "anchors", source = "summary.anchors")
  @Mapping(target = "chunks", source = "summary.chunks")
  @Mapping(target = "sourceSha256", source = "summary.source")
  @Mapping(target = "findings", source = "summary.findings")
  @Mapping(target = "ledger", source = "summary.ledger")
  @Mapping(target = "warnings", source = "summary.warnings")
  IngestionResponse response(IngestionRun run);

  @Mapping(target = "ingestionId", source = "id.value")
  @Mapping(target = "documentVersionId", source = "versionId.value")
  @Mapping(target = "step", source = "progress.step")
  @Mapping(target = "percent", source = "progress.percent")
  @Mapping(target = "counts", source = "progress.counts")
  IngestionEvent event(IngestionRun run);

  ProgressResponse response(RunProgress progress);

  @Mapping(target = "byType", source = "byContentType")
  AnchorCountsResponse response(AnchorStatistics anchors);

  ChunkCountsResponse response(ChunkStatistics chunks);

  @Mapping(target = "needsReview", expression = "java(quality.needsReview())")
  QualityResponse response(QualityReport quality);

  /** The account of the characters, when the run came far enough to have one. */
  default @Nullable LedgerResponse ledger(Optional<TextLedger> ledger) {
    return ledger
        .map(
            found ->
                new LedgerResponse(
                    found.total(),
                    found.anchored(),
                    SortedCounts.sorted(byCode(found.skipped())),
                    found.unaccounted()))
        .orElse(null);
  }

  /** Times in the order of the steps. */
  default Map<String, Long> steps(Map<StepName, Long> timings) {
    return byCode(timings);
  }

  private static Map<String, Long> byCode(Map<? extends Coded, Long> values) {
    Map<String, Long> named = new LinkedHashMap<>();
    values.forEach((key, value) -> named.put(key.code(), value));
    return named;
  }

  default @Nullable String hex(Optional<Sha256> hash) {
    return hash.map(Sha256::hex).orElse(null);
  }

  default @Nullable String text(Optional<String> text) {
    return text.orElse(null);
  }

  default @Nullable Instant time(Optional<Instant> time) {
    return time.orElse(null);
  }

  default @Nullable Long millis(Optional<Duration> duration) {
    return duration.map(Duration::toMillis).orElse(null);
  }

  default @Nullable StepName step(Optional<StepName> step) {
    return step.orElse(null);
  }
}
