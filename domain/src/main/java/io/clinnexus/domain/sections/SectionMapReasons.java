package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.zones.SourceZone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How an automatic map came about.
 *
 * @param blocks the headings it rests on, in document order
 * @param findings what the check found, gravest first
 * @param zones anchors by zone
 */
public record SectionMapReasons(
    List<MappedBlock> blocks,
    List<SectionMapFinding> findings,
    Map<SourceZone, Integer> zones,
    Map<String, OpaqueJson> otherKeys) {

  public SectionMapReasons {
    blocks = List.copyOf(blocks);
    findings = List.copyOf(findings);
    zones = zones.isEmpty() ? Map.of() : new EnumMap<>(zones);
    otherKeys = Map.copyOf(otherKeys);
  }
}
