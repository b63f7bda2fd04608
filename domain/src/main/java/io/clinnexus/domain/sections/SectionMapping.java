package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.AnchorId;
import java.util.List;
import java.util.Map;

/**
 * Where the sections of a version are.
 *
 * @param maps one per contract that has no map of a person, in the order of the sections' names;
 *     optional sections that were not found have none
 * @param vanished anchors of maps of persons that the version has no more, by section
 * @param coverage what was found, the maps of persons included
 * @param warnings stable codes
 */
public record SectionMapping(
    List<SectionMap> maps,
    Map<SectionKey, List<AnchorId>> vanished,
    SectionCoverage coverage,
    List<String> warnings) {

  public SectionMapping {
    maps = List.copyOf(maps);
    vanished = Map.copyOf(vanished);
    warnings = List.copyOf(warnings);
  }
}
