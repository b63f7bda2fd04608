package io.clinnexus.api.topics;

import io.clinnexus.domain.studies.DocumentType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something documents talk about. */
@Schema(name = "Topic")
public record TopicResponse(
    UUID id,
    String topicKey,
    @Nullable String titleRu,
    @Nullable String titleEn,
    @Nullable String description,
    boolean active,
    @Schema(description = "The document types that can have it; empty means all.")
        List<DocumentType> applicableTo,
    ProfileResponse profile,
    Instant createdAt) {

  public TopicResponse {
    applicableTo = List.copyOf(applicableTo);
  }

  /** By what a topic is recognised. */
  @Schema(name = "TopicProfile")
  public record ProfileResponse(
      List<String> aliasesRu,
      List<String> aliasesEn,
      @Schema(description = "Used when there are no aliases in the language.")
          List<String> headingsRu,
      List<String> headingsEn,
      List<String> keywordsRu,
      List<String> keywordsEn,
      @Schema(description = "Phrases that rule the topic out.") List<String> excludePatternsRu,
      List<String> excludePatternsEn,
      List<String> sourceZones,
      @Schema(description = "Zones that speak against it.") List<String> dissimilarZones) {

    public ProfileResponse {
      aliasesRu = List.copyOf(aliasesRu);
      aliasesEn = List.copyOf(aliasesEn);
      headingsRu = List.copyOf(headingsRu);
      headingsEn = List.copyOf(headingsEn);
      keywordsRu = List.copyOf(keywordsRu);
      keywordsEn = List.copyOf(keywordsEn);
      excludePatternsRu = List.copyOf(excludePatternsRu);
      excludePatternsEn = List.copyOf(excludePatternsEn);
      sourceZones = List.copyOf(sourceZones);
      dissimilarZones = List.copyOf(dissimilarZones);
    }
  }
}
