package io.clinnexus.persistence.generation;

import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.generation.ModelConfigs;
import io.clinnexus.domain.generation.Templates;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of templates, model configurations and generation runs. */
@Configuration(proxyBeanMethods = false)
class GenerationPersistence {

  @Bean
  Templates templates(TemplateMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Templates.class, new PgTemplates(mapper));
  }

  @Bean
  ModelConfigs modelConfigs(ModelConfigMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(ModelConfigs.class, new PgModelConfigs(mapper));
  }

  @Bean
  GenerationRuns generationRuns(GenerationRunMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(GenerationRuns.class, new PgGenerationRuns(mapper));
  }
}
