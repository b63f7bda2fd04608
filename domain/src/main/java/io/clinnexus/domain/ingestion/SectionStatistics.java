package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.sections.SectionCoverage;
import io.clinnexus.domain.sections.SectionMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a version has the sections of its type, counted.
 *
 * @param byStatus section maps by the code of their status
 * @param coverage how many of the sections it has to have were found for certain
 */
public record SectionStatistics(Map<String, Long> byStatus, SectionCoverage coverage) {

  public SectionStatistics {
    byStatus = new TreeMap<>(byStatus);
  }

  /** Counts what a mapping found. */
  public static SectionStatistics of(List<SectionMap> maps, SectionCoverage coverage) {
    return new SectionStatistics(
        maps.stream()
            .collect(Collectors.groupingBy(map -> map.status().code(), Collectors.counting())),
        coverage);
  }
}
