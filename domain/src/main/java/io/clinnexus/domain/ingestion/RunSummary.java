package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.TextLedger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a finished run measured: milliseconds per step, statistics, the text ledger, warnings. */
public record RunSummary(
    Map<StepName, Long> timingsMillis,
    AnchorStatistics anchors,
    ChunkStatistics chunks,
    Optional<TextLedger> ledger,
    List<String> warnings) {

  public static final RunSummary EMPTY =
      new RunSummary(
          Map.of(), AnchorStatistics.NONE, ChunkStatistics.NONE, Optional.empty(), List.of());

  public RunSummary {
    timingsMillis = new LinkedHashMap<>(timingsMillis);
    warnings = List.copyOf(warnings);
  }
}
