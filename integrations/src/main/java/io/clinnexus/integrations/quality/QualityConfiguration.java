package io.clinnexus.integrations.quality;

import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.integrations.rules.RuleFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the rules of the quality gate. */
@Configuration(proxyBeanMethods = false)
public class QualityConfiguration {

  /** The rules of the file {@code quality/rules.yaml}. */
  @Bean
  @ConditionalOnMissingBean
  public QualityRules qualityRules(RuleFiles files) {
    return QualityRuleFile.read(files.read(QualityRuleFile.NAME));
  }
}
