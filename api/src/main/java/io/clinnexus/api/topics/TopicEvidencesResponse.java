package io.clinnexus.api.topics;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a version has on topics. */
@Schema(name = "TopicEvidences")
public record TopicEvidencesResponse(
    UUID documentVersionId,
    @Schema(description = "By topic, zone and language.") List<EvidenceResponse> evidence) {

  public TopicEvidencesResponse {
    evidence = List.copyOf(evidence);
  }

  /** What the version has on one topic in one zone and language. */
  @Schema(name = "TopicEvidence")
  public record EvidenceResponse(
      String topicKey,
      SourceZone zone,
      DocumentLanguage language,
      @Schema(description = "The highest confidence of its blocks, 0 to 1.") @Nullable Double score,
      @Schema(description = "In document order.") List<String> anchorIds,
      List<String> chunkIds,
      List<String> topHeadings,
      List<String> blockIds) {

    public EvidenceResponse {
      anchorIds = List.copyOf(anchorIds);
      chunkIds = List.copyOf(chunkIds);
      topHeadings = List.copyOf(topHeadings);
      blockIds = List.copyOf(blockIds);
    }
  }
}
