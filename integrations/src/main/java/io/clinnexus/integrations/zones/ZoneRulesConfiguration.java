package io.clinnexus.integrations.zones;

import io.clinnexus.domain.zones.ZoneReference;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the zone rules. */
@Configuration(proxyBeanMethods = false)
public class ZoneRulesConfiguration {

  /** The rules that ship with the product. */
  @Bean
  @ConditionalOnMissingBean
  public ZoneRuleBooks zoneRuleBooks() {
    return new YamlZoneRuleBooks();
  }

  /** The zone sets and crosswalks that ship with the product. */
  @Bean
  @ConditionalOnMissingBean
  public ZoneReference zoneReference() {
    return new YamlZoneReference();
  }
}
