package io.clinnexus.integrations.zones;

import io.clinnexus.domain.zones.ZoneRuleBooks;
import io.clinnexus.integrations.rules.RuleFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the zone rules. */
@Configuration(proxyBeanMethods = false)
public class ZoneRulesConfiguration {

  /** The rules that ship with the product. */
  @Bean
  @ConditionalOnMissingBean
  public ZoneRuleBooks zoneRuleBooks(RuleFiles files) {
    return new YamlZoneRuleBooks(files);
  }
}
