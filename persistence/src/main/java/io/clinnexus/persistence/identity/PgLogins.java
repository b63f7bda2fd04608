package io.clinnexus.persistence.identity;

import io.clinnexus.domain.auth.EmailAddress;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.identity.ExternalIdentity;
import io.clinnexus.domain.identity.Login;
import io.clinnexus.domain.identity.Logins;
import io.clinnexus.domain.identity.OwnMembership;
import io.clinnexus.domain.identity.PresentedToken;
import io.clinnexus.domain.identity.TokenHash;
import java.util.List;
import java.util.Optional;

/** Logins on PostgreSQL, through functions that answer for what is presented only. */
final class PgLogins implements Logins {

  private final LoginMapper mapper;
  private final IdentityRowConverter converter = IdentityRowConverter.INSTANCE;

  PgLogins(LoginMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Optional<PresentedToken> presented(TokenHash hash) {
    return Optional.ofNullable(mapper.findToken(hash.bytes()))
        .map(
            row -> new PresentedToken(converter.toDomain(row.token()), row.role(), row.isActive()));
  }

  @Override
  public Optional<Login> byEmail(EmailAddress email) {
    return Optional.ofNullable(mapper.findByEmail(email.value())).map(converter::toDomain);
  }

  @Override
  public Optional<Login> byIdentity(ExternalIdentity identity) {
    return Optional.ofNullable(mapper.findByIdentity(identity.issuer(), identity.subject()))
        .map(converter::toDomain);
  }

  @Override
  public List<OwnMembership> memberships(UserId userId) {
    return mapper.listMemberships(userId.value()).stream().map(converter::toDomain).toList();
  }
}
