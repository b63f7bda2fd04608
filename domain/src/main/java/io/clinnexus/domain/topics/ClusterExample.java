package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.util.Map;

/** A heading of a cluster. */
public record ClusterExample(
    String sectionPath,
    String headingTextRaw,
    AnchorId anchorId,
    Map<String, OpaqueJson> otherKeys) {

  public ClusterExample {
    StorableText.require(sectionPath, "sectionPath");
    StorableText.require(headingTextRaw, "headingTextRaw");
    otherKeys = Map.copyOf(otherKeys);
  }
}
