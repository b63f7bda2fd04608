package io.clinnexus.worker.wiring;

import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.extraction.FactRuleBooks;
import io.clinnexus.domain.ingestion.Findings;
import io.clinnexus.domain.ingestion.StoredFindings;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicMappings;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import io.clinnexus.worker.steps.ExtractFacts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is read out of the anchors: the rules, the steps that apply them, and where it is kept. */
@Configuration(proxyBeanMethods = false)
class FindingsWiring {

  @Bean
  EffectiveConfiguration.RuleData ruleData(ZoneRuleBooks zones, FactRuleBooks facts) {
    return new EffectiveConfiguration.RuleData(zones, facts);
  }

  @Bean
  ExtractFacts extractFacts(FactRuleBooks rules, Clock clock) {
    return new ExtractFacts(rules.rules(), clock);
  }

  @Bean
  Findings findings(
      Facts facts, SectionMaps sections, TopicMappings topics, TopicEvidences evidence) {
    return new StoredFindings(facts, sections, topics, evidence);
  }
}
