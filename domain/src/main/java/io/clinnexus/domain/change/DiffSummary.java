package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/** The differences of two versions: sections by their paths, and how many anchors. */
public record DiffSummary(
    List<String> addedSections,
    List<String> removedSections,
    List<String> modifiedSections,
    int anchorsAdded,
    int anchorsRemoved,
    int anchorsModified,
    Map<String, OpaqueJson> otherKeys) {

  public static final DiffSummary NONE =
      new DiffSummary(List.of(), List.of(), List.of(), 0, 0, 0, Map.of());

  public DiffSummary {
    addedSections = List.copyOf(addedSections);
    removedSections = List.copyOf(removedSections);
    modifiedSections = List.copyOf(modifiedSections);
    InvalidValue.unless(
        anchorsAdded >= 0 && anchorsRemoved >= 0 && anchorsModified >= 0,
        "anchors",
        "must not be fewer than none.");
    otherKeys = Map.copyOf(otherKeys);
  }
}
