package io.clinnexus.persistence.sections;

import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of section contracts and section maps. */
@Configuration(proxyBeanMethods = false)
class SectionsPersistence {

  @Bean
  SectionContracts sectionContracts(SectionContractMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(SectionContracts.class, new PgSectionContracts(mapper));
  }

  @Bean
  SectionMaps sectionMaps(SectionMapMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(SectionMaps.class, new PgSectionMaps(mapper));
  }
}
