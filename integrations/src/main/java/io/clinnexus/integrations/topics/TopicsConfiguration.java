package io.clinnexus.integrations.topics;

import io.clinnexus.domain.topics.TopicSeeds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the shipped topics. */
@Configuration(proxyBeanMethods = false)
public class TopicsConfiguration {

  /** The topics that ship with the product. */
  @Bean
  @ConditionalOnMissingBean
  public TopicSeeds topicSeeds() {
    return new YamlTopicSeeds();
  }
}
