package io.clinnexus.integrations.sections;

import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.anchors.outline.Stemmer;
import io.clinnexus.domain.sections.SectionMapRules;
import io.clinnexus.domain.sections.SectionSeeds;
import io.clinnexus.integrations.rules.RuleFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the shipped section contracts and the reader of headings. */
@Configuration(proxyBeanMethods = false)
public class SectionsConfiguration {

  /** The contracts that ship with the product. */
  @Bean
  @ConditionalOnMissingBean
  public SectionSeeds sectionSeeds(RuleFiles files) {
    return new YamlSectionSeeds(files);
  }

  /** The weights and thresholds of the mapping. */
  @Bean
  @ConditionalOnMissingBean
  public SectionMapRules sectionMapRules(RuleFiles files) {
    return SectionMapRuleFile.read(files);
  }

  /** Stems of both languages. */
  @Bean
  @ConditionalOnMissingBean
  public Stemmer stemmer() {
    return new SnowballStems();
  }

  /** Reads headings with the shipped words. */
  @Bean
  @ConditionalOnMissingBean
  public HeadingReader headingReader(Stemmer stemmer, SectionSeeds seeds) {
    return new HeadingReader(stemmer, seeds.vocabulary());
  }
}
