package io.clinnexus.api.wiring;

import io.clinnexus.api.security.CountedAttempts;
import io.clinnexus.api.security.StretchedPasswords;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.identity.AcceptInvitation;
import io.clinnexus.domain.identity.AccessTokens;
import io.clinnexus.domain.identity.Accounts;
import io.clinnexus.domain.identity.Authenticate;
import io.clinnexus.domain.identity.AuthenticateExternal;
import io.clinnexus.domain.identity.CreateApiKey;
import io.clinnexus.domain.identity.EndSession;
import io.clinnexus.domain.identity.LoginAttempts;
import io.clinnexus.domain.identity.Logins;
import io.clinnexus.domain.identity.OpenSession;
import io.clinnexus.domain.identity.PasswordHasher;
import io.clinnexus.domain.identity.RecordRefusal;
import io.clinnexus.domain.identity.RevokeApiKey;
import io.clinnexus.domain.identity.TokenFactory;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Transactions;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases around logging in. */
@Configuration(proxyBeanMethods = false)
class IdentityWiring {

  @Bean
  PasswordHasher passwordHasher() {
    return new StretchedPasswords();
  }

  @Bean
  LoginAttempts loginAttempts(Clock clock, ApiProperties properties) {
    return new CountedAttempts(clock, properties.loginAttemptsPerAddress());
  }

  @Bean
  TokenFactory tokenFactory(IdFactory ids, Clock clock, ApiProperties properties) {
    return new TokenFactory(ids, new SecureRandom(), clock, properties.sessionLifetime());
  }

  @Bean
  Authenticate authenticate(
      Logins logins, AccessTokens tokens, Transactions transactions, Clock clock) {
    return new Authenticate(logins, tokens, transactions, clock);
  }

  @Bean
  AuthenticateExternal authenticateExternal(Logins logins) {
    return new AuthenticateExternal(logins);
  }

  @Bean
  OpenSession openSession(
      Logins logins,
      PasswordHasher hasher,
      LoginAttempts attempts,
      AccessTokens tokens,
      AuditTrail auditTrail,
      Transactions transactions,
      TokenFactory factory) {
    return new OpenSession(logins, hasher, attempts, tokens, auditTrail, transactions, factory);
  }

  @Bean
  EndSession endSession(
      AccessTokens tokens, AuditTrail auditTrail, Transactions transactions, Clock clock) {
    return new EndSession(tokens, auditTrail, transactions, clock);
  }

  @Bean
  AcceptInvitation acceptInvitation(
      Logins logins,
      PasswordHasher hasher,
      AccessTokens tokens,
      Accounts accounts,
      AuditTrail auditTrail,
      Transactions transactions,
      Clock clock) {
    return new AcceptInvitation(logins, hasher, tokens, accounts, auditTrail, transactions, clock);
  }

  @Bean
  CreateApiKey createApiKey(
      AccessTokens tokens, AuditTrail auditTrail, Transactions transactions, TokenFactory factory) {
    return new CreateApiKey(tokens, auditTrail, transactions, factory);
  }

  @Bean
  RevokeApiKey revokeApiKey(
      AccessTokens tokens, AuditTrail auditTrail, Transactions transactions, Clock clock) {
    return new RevokeApiKey(tokens, auditTrail, transactions, clock);
  }

  @Bean
  RecordRefusal recordRefusal(AuditTrail auditTrail, Transactions transactions) {
    return new RecordRefusal(auditTrail, transactions);
  }
}
