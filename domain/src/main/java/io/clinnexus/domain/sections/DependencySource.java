package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Map;

/**
 * A kind of document a section draws on.
 *
 * @param sectionKeys the sections of it; empty means all
 * @param precedence the lower, the earlier it is asked
 * @param minMappingConfidence how sure the mapping of the source section must be
 * @param allowedContentTypes empty means all
 */
public record DependencySource(
    DocumentType docType,
    List<SectionKey> sectionKeys,
    boolean required,
    SourceRole role,
    int precedence,
    Confidence minMappingConfidence,
    List<AnchorContentType> allowedContentTypes,
    Map<String, OpaqueJson> otherKeys) {

  public DependencySource {
    sectionKeys = List.copyOf(sectionKeys);
    allowedContentTypes = List.copyOf(allowedContentTypes);
    otherKeys = Map.copyOf(otherKeys);
  }
}
