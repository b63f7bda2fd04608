package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.studies.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a finished run measured.
 *
 * @param source the bytes that were read
 * @param timingsMillis milliseconds per step
 * @param ledger the account of the text, when the run came that far
 * @param warnings stable codes
 */
public record RunSummary(
    Optional<Sha256> source,
    Map<StepName, Long> timingsMillis,
    AnchorStatistics anchors,
    ChunkStatistics chunks,
    FindingStatistics findings,
    Optional<TextLedger> ledger,
    List<String> warnings) {

  public static final RunSummary EMPTY =
      new RunSummary(
          Optional.empty(),
          Map.of(),
          AnchorStatistics.NONE,
          ChunkStatistics.NONE,
          FindingStatistics.NONE,
          Optional.empty(),
          List.of());

  public RunSummary {
    timingsMillis = new LinkedHashMap<>(timingsMillis);
    warnings = List.copyOf(warnings);
  }

  /** Everything that was counted, by name, in alphabetic order. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>(findings.counts());
    anchors.byContentType().forEach((type, count) -> counts.put("anchors of type " + type, count));
    counts.put("anchors", anchors.total());
    counts.put("chunks", chunks.total());
    return counts;
  }
}
