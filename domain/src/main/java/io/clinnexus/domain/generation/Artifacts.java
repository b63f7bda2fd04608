package io.clinnexus.domain.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/**
 * What a written section states and from where.
 *
 * @param claims statements without structure, as older runs left them
 * @param numbers numbers as older runs left them
 * @param citations all anchors it rests on
 */
public record Artifacts(
    List<String> claims,
    List<OpaqueJson> numbers,
    List<AnchorId> citations,
    List<ClaimItem> claimItems,
    List<CitationItem> citationItems,
    boolean coreFactsUsed,
    List<DetectedConflict> detectedConflicts,
    Map<String, OpaqueJson> otherKeys) {

  public static final Artifacts NONE =
      new Artifacts(
          List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of(), Map.of());

  public Artifacts {
    claims = List.copyOf(claims);
    numbers = List.copyOf(numbers);
    citations = List.copyOf(citations);
    claimItems = List.copyOf(claimItems);
    citationItems = List.copyOf(citationItems);
    detectedConflicts = List.copyOf(detectedConflicts);
    otherKeys = Map.copyOf(otherKeys);
  }
}
