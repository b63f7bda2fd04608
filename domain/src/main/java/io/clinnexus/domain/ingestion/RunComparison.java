package io.clinnexus.domain.ingestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run counted otherwise than the previous run of the same file: for the reader to know,
 * never a reason for review.
 */
public final class RunComparison {

  private static final String PREFIX = "previous-run.";

  private RunComparison() {}

  /**
   * One finding per count that changed, in the order of their names; a count that one of the runs
   * does not have counts as 0. Nothing when the runs did not read the same bytes.
   */
  public static List<QualityFinding> findings(RunSummary previous, RunSummary now) {
    return previous.source().isPresent() && previous.source().equals(now.source())
        ? findings(previous.counts(), now.counts())
        : List.of();
  }

  private static List<QualityFinding> findings(Map<String, Long> previous, Map<String, Long> now) {
    TreeSet<String> names = new TreeSet<>(previous.keySet());
    names.addAll(now.keySet());
    Map<String, Long> before = new TreeMap<>(previous);
    List<QualityFinding> findings = new ArrayList<>();
    for (String name : names) {
      long was = before.getOrDefault(name, 0L);
      long is = now.getOrDefault(name, 0L);
      if (was != is) {
        findings.add(
            new QualityFinding(
                PREFIX + name,
                Severity.INFO,
                is,
                was,
                "The previous run of the same file counted " + was + " " + name + "."));
      }
    }
    return findings;
  }
}
