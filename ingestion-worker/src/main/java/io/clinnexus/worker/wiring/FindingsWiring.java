package io.clinnexus.worker.wiring;

import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.domain.corefacts.DeriveCoreFacts;
import io.clinnexus.domain.facts.FactDecisions;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.extraction.FactRuleBooks;
import io.clinnexus.domain.facts.soa.ScheduleSettings;
import io.clinnexus.domain.ingestion.Findings;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.ingestion.StoredFindings;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SectionMapRules;
import io.clinnexus.domain.sections.SectionMapper;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.sections.SectionSeeds;
import io.clinnexus.domain.sections.SeedContracts;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.topics.SeedTopics;
import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicMapRules;
import io.clinnexus.domain.topics.TopicMapper;
import io.clinnexus.domain.topics.TopicMappings;
import io.clinnexus.domain.topics.TopicSeeds;
import io.clinnexus.domain.topics.TopicVectors;
import io.clinnexus.domain.topics.Topics;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import io.clinnexus.worker.jobs.WorkspaceRules;
import io.clinnexus.worker.pipeline.Patience;
import io.clinnexus.worker.steps.DetectSoa;
import io.clinnexus.worker.steps.ExtractFacts;
import io.clinnexus.worker.steps.MapSections;
import io.clinnexus.worker.steps.MapTopics;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is read out of the anchors: the rules, the steps that apply them, and where it is kept. */
@Configuration(proxyBeanMethods = false)
class FindingsWiring {

  @Bean
  EffectiveConfiguration.RuleData ruleData(
      ZoneRuleBooks zones,
      FactRuleBooks facts,
      SectionSeeds sections,
      SectionMapRules sectionRules,
      TopicSeeds topics,
      TopicMapRules topicRules,
      QualityRules quality) {
    return new EffectiveConfiguration.RuleData(
        zones,
        facts,
        ScheduleSettings.standard(),
        sections,
        sectionRules,
        topics,
        topicRules,
        quality);
  }

  @Bean
  DetectSoa detectSoa(EffectiveConfiguration.RuleData rules, Clock clock) {
    return new DetectSoa(rules.schedules(), clock);
  }

  @Bean
  ExtractFacts extractFacts(FactRuleBooks rules, Clock clock) {
    return new ExtractFacts(rules.rules(), clock);
  }

  @Bean
  SeedContracts seedContracts(
      SectionContracts contracts,
      SectionSeeds seeds,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    return new SeedContracts(contracts, seeds, auditTrail, transactions, UUID::randomUUID, clock);
  }

  @Bean
  MapSections mapSections(
      SectionContracts contracts,
      SectionMaps maps,
      Transactions transactions,
      HeadingReader headings,
      EffectiveConfiguration.RuleData rules,
      Patience patience,
      Clock clock) {
    return new MapSections(
        new MapSections.Store(contracts, maps, transactions),
        new SectionMapper(headings, rules.sections(), rules.sectionRules()),
        patience,
        clock);
  }

  @Bean
  SeedTopics seedTopics(
      Topics topics,
      TopicSeeds seeds,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    return new SeedTopics(topics, seeds, auditTrail, transactions, UUID::randomUUID, clock);
  }

  @Bean
  MapTopics.Store topicStore(Topics topics, Transactions transactions, Clock clock) {
    return new MapTopics.Store(topics, transactions, UUID::randomUUID, clock);
  }

  @Bean
  MapTopics mapTopics(
      MapTopics.Store store,
      HeadingReader headings,
      Embedder embedder,
      TopicMapRules rules,
      Patience patience) {
    return new MapTopics(
        store, new TopicMapper(headings, rules), new TopicVectors(embedder::embed), patience);
  }

  @Bean
  WorkspaceRules workspaceRules(
      SectionContracts contracts,
      SeedContracts seedContracts,
      Topics topics,
      SeedTopics seedTopics,
      EffectiveConfiguration configuration,
      ObjectProvider<BuildProperties> build) {
    return new StoredWorkspaceRules(
        contracts, seedContracts, topics, seedTopics, configuration, JobWiring.buildVersion(build));
  }

  @Bean
  Findings findings(
      Facts facts,
      FactDecisions decisions,
      SectionMaps sections,
      TopicMappings topics,
      TopicEvidences evidence,
      CoreFacts coreFacts) {
    return new StoredFindings(
        facts, decisions, sections, topics, evidence, new DeriveCoreFacts(facts, coreFacts));
  }
}
