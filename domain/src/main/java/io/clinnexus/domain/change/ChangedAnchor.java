package io.clinnexus.domain.change;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.util.Map;

/** An anchor that changed or is gone in the newer version. */
public record ChangedAnchor(
    AnchorId anchorId,
    String sectionPath,
    String description,
    int ordinal,
    AnchorContentType contentType,
    boolean isDeleted,
    Map<String, OpaqueJson> otherKeys) {

  public ChangedAnchor {
    StorableText.require(sectionPath, "sectionPath");
    StorableText.require(description, "description");
    otherKeys = Map.copyOf(otherKeys);
  }
}
