package io.clinnexus.domain.generation;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/** A statement of a written section with the anchors and facts it rests on and its numbers. */
public record ClaimItem(
    String text,
    List<AnchorId> anchorIds,
    List<String> factRefs,
    List<ClaimNumber> numbers,
    Map<String, OpaqueJson> otherKeys) {

  public ClaimItem {
    anchorIds = List.copyOf(anchorIds);
    factRefs = List.copyOf(factRefs);
    numbers = List.copyOf(numbers);
    otherKeys = Map.copyOf(otherKeys);
  }
}
