package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;

/**
 * One mapping of the blocks of a version onto topics.
 *
 * @param params what it was asked for, an object
 * @param pipelineVersion of the build that did it
 * @param configurationHash SHA-256 over everything configured that influenced the result
 */
public record TopicMappingRun(
    TopicMappingRunId id,
    DocumentVersionId versionId,
    MappingMode mode,
    OpaqueJson params,
    TopicMappingMetrics metrics,
    Instant createdAt,
    String pipelineVersion,
    String configurationHash) {

  public TopicMappingRun {
    pipelineVersion = StorableText.stripped(pipelineVersion, "pipelineVersion", 200);
    configurationHash = StorableText.stripped(configurationHash, "configurationHash", 200);
    params.requireObject("params");
  }
}
