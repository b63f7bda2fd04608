package io.clinnexus.persistence.topics;

import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicMappings;
import io.clinnexus.domain.topics.Topics;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of topics, topic mappings and topic evidence. */
@Configuration(proxyBeanMethods = false)
class TopicsPersistence {

  @Bean
  Topics topics(TopicMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Topics.class, new PgTopics(mapper));
  }

  @Bean
  TopicMappings topicMappings(TopicMappingMapper mapper, TopicMapper topics, WorkspacePorts ports) {
    return ports.ofOneWorkspace(
        TopicMappings.class, new PgTopicMappings(mapper, new KnownTopics(topics)));
  }

  @Bean
  TopicEvidences topicEvidences(
      TopicEvidenceMapper mapper, TopicMapper topics, WorkspacePorts ports) {
    return ports.ofOneWorkspace(
        TopicEvidences.class, new PgTopicEvidences(mapper, new KnownTopics(topics)));
  }
}
