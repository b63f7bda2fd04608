package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A heading that a section was found at, with everything below that belongs to the section.
 *
 * @param anchor the heading, or the first anchor where there is none
 * @param level of the heading, 0 without one
 * @param kind the strongest evidence
 * @param score 0 to 1
 * @param matched the title, phrase or expression that fits, as the contract has it
 * @param signals further words of the contract that the heading has
 * @param rival the section that fits nearly as well
 * @param anchors how many anchors the section has from it
 */
public record MappedBlock(
    AnchorId anchor,
    int level,
    EvidenceKind kind,
    double score,
    Optional<String> matched,
    List<String> signals,
    Optional<SectionKey> rival,
    int anchors,
    Map<String, OpaqueJson> otherKeys) {

  public MappedBlock {
    signals = List.copyOf(signals);
    otherKeys = Map.copyOf(otherKeys);
  }
}
