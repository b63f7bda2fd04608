package io.clinnexus.persistence.studies;

import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of studies and documents. */
@Configuration(proxyBeanMethods = false)
class StudiesPersistence {

  @Bean
  Studies studies(StudyMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Studies.class, new PgStudies(mapper));
  }

  @Bean
  Documents documents(DocumentMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Documents.class, new PgDocuments(mapper));
  }
}
