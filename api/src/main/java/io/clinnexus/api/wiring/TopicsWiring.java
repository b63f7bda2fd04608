package io.clinnexus.api.wiring;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.topics.ListTopicBlocks;
import io.clinnexus.domain.topics.TopicMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use case behind the topics of versions. */
@Configuration(proxyBeanMethods = false)
class TopicsWiring {

  @Bean
  ListTopicBlocks listTopicBlocks(Anchors anchors, TopicMappings mappings) {
    return new ListTopicBlocks(anchors, mappings);
  }
}
