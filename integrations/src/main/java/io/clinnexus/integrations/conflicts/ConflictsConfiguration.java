package io.clinnexus.integrations.conflicts;

import io.clinnexus.domain.conflicts.detection.ConflictRules;
import io.clinnexus.integrations.rules.RuleFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the rules that contradictions are found by. */
@Configuration(proxyBeanMethods = false)
public class ConflictsConfiguration {

  /** The rules of the files {@code conflicts/*.yaml}. */
  @Bean
  @ConditionalOnMissingBean
  public ConflictRules conflictRules(RuleFiles files) {
    return ConflictRuleFiles.read(files);
  }
}
