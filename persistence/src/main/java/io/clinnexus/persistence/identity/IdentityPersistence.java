package io.clinnexus.persistence.identity;

import io.clinnexus.domain.identity.AccessTokens;
import io.clinnexus.domain.identity.Accounts;
import io.clinnexus.domain.identity.Logins;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of identity. */
@Configuration(proxyBeanMethods = false)
class IdentityPersistence {

  @Bean
  AccessTokens accessTokens(AccessTokenMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(AccessTokens.class, new PgAccessTokens(mapper));
  }

  /** The functions behind it ask for no workspace, and answer for what is presented only. */
  @Bean
  Logins logins(LoginMapper mapper, WorkspacePorts ports) {
    return ports.ofSharedData(Logins.class, new PgLogins(mapper));
  }

  @Bean
  Accounts accounts(LoginMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(Accounts.class, new PgAccounts(mapper));
  }
}
