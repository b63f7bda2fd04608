package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.change.amendment.AmendmentFiles;
import io.clinnexus.domain.change.amendment.AmendmentRules;
import io.clinnexus.integrations.rules.RuleFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the rules of substantial changes and the writer of files for a regulator. */
@Configuration(proxyBeanMethods = false)
public class AmendmentsConfiguration {

  /** The rules of the file {@code amendments/rules.yaml}. */
  @Bean
  @ConditionalOnMissingBean
  public AmendmentRules amendmentRules(RuleFiles files) {
    return AmendmentRuleFile.read(files.read(AmendmentRuleFile.NAME));
  }

  /** Office Open XML. */
  @Bean
  @ConditionalOnMissingBean
  public AmendmentFiles amendmentFiles() {
    return new OoxmlAmendmentFiles();
  }
}
