package io.clinnexus.worker.wiring;

import io.clinnexus.domain.anchors.ChunkingSettings;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.worker.jobs.Retry;
import io.clinnexus.worker.jobs.RunRules;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the worker; {@code application.yaml} explains each.
 *
 * @param runs how often, how long and how stubbornly a run is tried
 * @param followUps how stubbornly what follows a publication is tried
 * @param housekeeping what looks after forgotten runs
 * @param vectorIndex what keeps the vector index up to date
 * @param limits what one document may cost
 * @param chunking how passages are cut
 * @param embedding how vectors are computed
 * @param healthFile a file touched while the worker is well; empty for none
 */
@ConfigurationProperties("clinnexus.worker")
public record WorkerProperties(
    @DefaultValue Runs runs,
    @DefaultValue FollowUps followUps,
    @DefaultValue HousekeepingRules housekeeping,
    @DefaultValue VectorIndexRules vectorIndex,
    @DefaultValue Limits limits,
    @DefaultValue Chunking chunking,
    @DefaultValue Embedding embedding,
    @DefaultValue("") String healthFile) {

  /** See {@link RunRules}; the last two say how long a run waits for a database that is away. */
  public record Runs(
      @DefaultValue("3") int maxAttempts,
      @DefaultValue("5s") Duration firstRetry,
      @DefaultValue("5m") Duration longestRetry,
      @DefaultValue("5m") Duration timeLimit,
      @DefaultValue("3s") Duration stopGrace,
      @DefaultValue("30s") Duration storePatience,
      @DefaultValue("100ms") Duration progressInterval) {

    RunRules rules() {
      return new RunRules(maxAttempts, firstRetry, longestRetry, timeLimit, stopGrace);
    }
  }

  /** See {@link Retry}. */
  public record FollowUps(
      @DefaultValue("5s") Duration firstRetry, @DefaultValue("10m") Duration longestRetry) {

    Retry retry() {
      return new Retry(firstRetry, longestRetry);
    }
  }

  /** How often to look, and from which age a run must have a job. */
  public record HousekeepingRules(
      @DefaultValue("30s") Duration interval, @DefaultValue("60s") Duration missingFor) {}

  /** How long to wait after looking what the vector index has to catch up with. */
  public record VectorIndexRules(@DefaultValue("2s") Duration interval) {}

  /** See {@link ParseLimits}. */
  public record Limits(
      @DefaultValue("2000") int entries,
      @DefaultValue("256MB") DataSize entrySize,
      @DefaultValue("512MB") DataSize totalSize,
      @DefaultValue("200") int compressionRatio,
      @DefaultValue("256") int elementDepth,
      @DefaultValue("20000000") long textCharacters,
      @DefaultValue("500000") int paragraphs,
      @DefaultValue("1000000") int tableCells,
      @DefaultValue("1000000") int cellCharacters,
      @DefaultValue("16") int tableDepth,
      @DefaultValue("60s") Duration time) {

    ParseLimits parseLimits() {
      return new ParseLimits(
          entries,
          entrySize.toBytes(),
          totalSize.toBytes(),
          compressionRatio,
          elementDepth,
          textCharacters,
          paragraphs,
          tableCells,
          cellCharacters,
          tableDepth,
          time);
    }
  }

  /** See {@link ChunkingSettings}. */
  public record Chunking(
      @DefaultValue("450") int maxTokens,
      @DefaultValue("50") int overlapTokens,
      @DefaultValue("60") int captionTokens) {

    ChunkingSettings settings() {
      return new ChunkingSettings(maxTokens, overlapTokens, captionTokens);
    }
  }

  /** Threads (0 for one per processor) and passages per batch. */
  public record Embedding(@DefaultValue("0") int threads, @DefaultValue("32") int batchSize) {

    int effectiveThreads() {
      return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
  }
}
