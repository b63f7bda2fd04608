package io.clinnexus.integrations.facts;

import io.clinnexus.domain.facts.extraction.FactRuleBooks;
import io.clinnexus.integrations.rules.RuleFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the rules for reading facts. */
@Configuration(proxyBeanMethods = false)
public class FactRulesConfiguration {

  /** The rules that ship with the product. */
  @Bean
  @ConditionalOnMissingBean
  public FactRuleBooks factRuleBooks(RuleFiles files) {
    return new YamlFactRuleBooks(files);
  }
}
