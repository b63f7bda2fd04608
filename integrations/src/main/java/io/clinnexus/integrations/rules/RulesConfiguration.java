package io.clinnexus.integrations.rules;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the rule files. */
@Configuration(proxyBeanMethods = false)
public class RulesConfiguration {

  /**
   * Those of the folder {@code clinnexus.rules.directory}, if it is set, before those that ship.
   */
  @Bean
  @ConditionalOnMissingBean
  public RuleFiles ruleFiles(@Value("${clinnexus.rules.directory:}") String directory) {
    return directory.isBlank() ? RuleFiles.shipped() : RuleFiles.in(Path.of(directory));
  }
}
