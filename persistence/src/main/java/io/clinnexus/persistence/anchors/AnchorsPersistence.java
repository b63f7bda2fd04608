package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.persistence.shared.StoreErrors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports that read published content. */
@Configuration(proxyBeanMethods = false)
class AnchorsPersistence {

  @Bean
  Anchors anchors(AnchorMapper mapper) {
    return StoreErrors.translating(Anchors.class, new PgAnchors(mapper));
  }

  @Bean
  ChunkSearch chunkSearch(ChunkMapper mapper) {
    return StoreErrors.translating(ChunkSearch.class, new PgChunkSearch(mapper));
  }
}
