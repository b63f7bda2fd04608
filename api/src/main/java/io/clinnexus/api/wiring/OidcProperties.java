package io.clinnexus.api.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect issuer whose access tokens are accepted.
 *
 * @param issuer its address; empty for none
 * @param audience what its tokens must be made for; needed with an issuer
 */
@ConfigurationProperties("clinnexus.oidc")
record OidcProperties(@DefaultValue("") String issuer, @DefaultValue("") String audience) {

  OidcProperties {
    if (!issuer.isBlank() && audience.isBlank()) {
      throw new IllegalArgumentException(
          "CLINNEXUS_OIDC_AUDIENCE must be set with CLINNEXUS_OIDC_ISSUER: a token that was made"
              + " for another application must not open this one.");
    }
  }
}
