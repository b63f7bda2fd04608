package io.clinnexus.api.wiring;

import io.clinnexus.domain.anchors.ChunkSearch;
import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.anchors.SearchChunks;
import io.clinnexus.domain.anchors.TextSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use case behind search. */
@Configuration(proxyBeanMethods = false)
class SearchWiring {

  @Bean
  SearchChunks searchChunks(Embedder embedder, ChunkSearch chunkSearch, TextSearch textSearch) {
    return new SearchChunks(embedder, chunkSearch, textSearch);
  }
}
