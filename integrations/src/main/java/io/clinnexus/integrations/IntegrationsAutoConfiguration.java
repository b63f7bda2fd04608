package io.clinnexus.integrations;

import io.clinnexus.integrations.amendments.AmendmentsConfiguration;
import io.clinnexus.integrations.audit.AuditArchiveConfiguration;
import io.clinnexus.integrations.conflicts.ConflictsConfiguration;
import io.clinnexus.integrations.embedding.EmbeddingConfiguration;
import io.clinnexus.integrations.facts.FactRulesConfiguration;
import io.clinnexus.integrations.files.FileStoreConfiguration;
import io.clinnexus.integrations.quality.QualityConfiguration;
import io.clinnexus.integrations.rules.RulesConfiguration;
import io.clinnexus.integrations.schedules.SchedulesConfiguration;
import io.clinnexus.integrations.sections.SectionsConfiguration;
import io.clinnexus.integrations.topics.TopicsConfiguration;
import io.clinnexus.integrations.zones.ZoneRulesConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Gives an application the embedder, the file store, the rules for conflicts, facts, quality,
 * sections, topics and zones, the writer of workbooks and the archive of audit heads it does not
 * define itself.
 */
@AutoConfiguration
@Import({
  AmendmentsConfiguration.class,
  AuditArchiveConfiguration.class,
  ConflictsConfiguration.class,
  EmbeddingConfiguration.class,
  FactRulesConfiguration.class,
  FileStoreConfiguration.class,
  QualityConfiguration.class,
  RulesConfiguration.class,
  SchedulesConfiguration.class,
  SectionsConfiguration.class,
  TopicsConfiguration.class,
  ZoneRulesConfiguration.class
})
public class IntegrationsAutoConfiguration {}
