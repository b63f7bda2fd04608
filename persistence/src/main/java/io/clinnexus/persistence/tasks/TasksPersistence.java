package io.clinnexus.persistence.tasks;

import io.clinnexus.domain.tasks.Tasks;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The port of tasks. */
@Configuration(proxyBeanMethods = false)
class TasksPersistence {

  @Bean
  Tasks tasks(TaskMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Tasks.class, new PgTasks(mapper));
  }
}
