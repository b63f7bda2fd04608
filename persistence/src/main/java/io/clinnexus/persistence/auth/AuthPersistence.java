package io.clinnexus.persistence.auth;

import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.auth.Workspaces;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of workspaces and users. */
@Configuration(proxyBeanMethods = false)
class AuthPersistence {

  @Bean
  Workspaces workspaces(WorkspaceMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Workspaces.class, new PgWorkspaces(mapper));
  }

  @Bean
  Users users(UserMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Users.class, new PgUsers(mapper));
  }
}
