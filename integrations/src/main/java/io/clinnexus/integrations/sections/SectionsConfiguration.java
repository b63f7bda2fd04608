package io.clinnexus.integrations.sections;

import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.anchors.outline.Stemmer;
import io.clinnexus.domain.sections.SectionSeeds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the shipped section contracts and the reader of headings. */
@Configuration(proxyBeanMethods = false)
public class SectionsConfiguration {

  /** The contracts that ship with the product. */
  @Bean
  @ConditionalOnMissingBean
  public SectionSeeds sectionSeeds() {
    return new YamlSectionSeeds();
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
