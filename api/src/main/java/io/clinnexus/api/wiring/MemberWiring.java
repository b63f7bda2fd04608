package io.clinnexus.api.wiring;

import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Users;
import io.clinnexus.domain.identity.AccessTokens;
import io.clinnexus.domain.identity.Accounts;
import io.clinnexus.domain.identity.AddMember;
import io.clinnexus.domain.identity.ChangeRole;
import io.clinnexus.domain.identity.InviteMember;
import io.clinnexus.domain.identity.Logins;
import io.clinnexus.domain.identity.RemoveMember;
import io.clinnexus.domain.identity.TokenFactory;
import io.clinnexus.domain.identity.TrustedIssuer;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases around members. */
@Configuration(proxyBeanMethods = false)
class MemberWiring {

  @Bean
  TrustedIssuer trustedIssuer(OidcProperties oidc) {
    return new TrustedIssuer(Optional.of(oidc.issuer()).filter(address -> !address.isBlank()));
  }

  @Bean
  AddMember addMember(
      Users users,
      Logins logins,
      Accounts accounts,
      AccessTokens tokens,
      AuditTrail auditTrail,
      Transactions transactions,
      TokenFactory factory,
      IdFactory ids) {
    return new AddMember(users, logins, accounts, tokens, auditTrail, transactions, factory, ids);
  }

  @Bean
  ChangeRole changeRole(Users users, AuditTrail auditTrail, Transactions transactions) {
    return new ChangeRole(users, auditTrail, transactions);
  }

  @Bean
  RemoveMember removeMember(Users users, AuditTrail auditTrail, Transactions transactions) {
    return new RemoveMember(users, auditTrail, transactions);
  }

  @Bean
  InviteMember inviteMember(
      Users users,
      Logins logins,
      AccessTokens tokens,
      AuditTrail auditTrail,
      Transactions transactions,
      TokenFactory factory) {
    return new InviteMember(users, logins, tokens, auditTrail, transactions, factory);
  }
}
