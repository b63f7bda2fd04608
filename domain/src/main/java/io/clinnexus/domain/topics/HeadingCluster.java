package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Headings of a version that say the same in one language.
 *
 * @param embedding the mean of the vectors of its headings
 */
public record HeadingCluster(
    ClusterNumber number,
    DocumentLanguage language,
    List<String> topTitles,
    List<ClusterExample> examples,
    ClusterStatistics statistics,
    Optional<Embedding> embedding,
    Instant createdAt) {

  public HeadingCluster {
    topTitles = List.copyOf(topTitles);
    topTitles.forEach(title -> StorableText.require(title, "topTitles"));
    examples = List.copyOf(examples);
  }
}
