package io.clinnexus.integrations.topics;

import io.clinnexus.domain.topics.TopicMapRules;
import io.clinnexus.domain.topics.TopicSeeds;
import io.clinnexus.integrations.rules.RuleFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the shipped topics. */
@Configuration(proxyBeanMethods = false)
public class TopicsConfiguration {

  /** The topics that ship with the product. */
  @Bean
  @ConditionalOnMissingBean
  public TopicSeeds topicSeeds(RuleFiles files) {
    return new YamlTopicSeeds(files);
  }

  /** The weights and thresholds of the mapping. */
  @Bean
  @ConditionalOnMissingBean
  public TopicMapRules topicMapRules(RuleFiles files) {
    return TopicMapRuleFile.read(files);
  }
}
