package io.clinnexus.api.security;

import io.clinnexus.domain.identity.ExternalIdentity;
import io.clinnexus.domain.identity.NotAuthenticated;
import io.clinnexus.domain.shared.StoreUnavailable;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Reads the access tokens of one OpenID Connect issuer: signed by a key it publishes, not expired,
 * and made for us. The issuer is asked for its keys when the first token comes, so the server
 * starts without it.
 */
public final class ExternalTokens {

  private final String issuer;
  private final JwtDecoder decoder;

  public ExternalTokens(String issuer, String audience) {
    this.issuer = issuer;
    this.decoder = new SupplierJwtDecoder(() -> decoder(issuer, audience));
  }

  private static JwtDecoder decoder(String issuer, String audience) {
    OAuth2TokenValidator<Jwt> forUs =
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience));
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer), forUs));
    return decoder;
  }

  /**
   * Whom the token is for; throws {@link NotAuthenticated} when it is not good, and {@link
   * StoreUnavailable} when the issuer cannot be asked for its keys.
   */
  ExternalIdentity identity(String token) {
    try {
      String subject = decoder.decode(token).getSubject();
      if (subject == null || subject.isBlank()) {
        throw NotAuthenticated.invalid();
      }
      return new ExternalIdentity(issuer, subject);
    } catch (BadJwtException e) {
      throw NotAuthenticated.invalid();
    } catch (JwtException e) {
      throw new StoreUnavailable("issuer of logins", e);
    }
  }
}
