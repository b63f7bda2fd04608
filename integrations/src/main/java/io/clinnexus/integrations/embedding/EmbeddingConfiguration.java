package io.clinnexus.integrations.embedding;

import io.clinnexus.domain.anchors.Embedder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the embedder by the property {@code clinnexus.embedder}. */
@Configuration(proxyBeanMethods = false)
public class EmbeddingConfiguration {

  /** The lexical-concept embedder, the default. */
  @Bean
  @ConditionalOnMissingBean(Embedder.class)
  @ConditionalOnProperty(
      name = "clinnexus.embedder",
      havingValue = "lexical-concept",
      matchIfMissing = true)
  public Embedder lexicalConceptEmbedder() {
    return new LexicalConceptEmbedder();
  }
}
