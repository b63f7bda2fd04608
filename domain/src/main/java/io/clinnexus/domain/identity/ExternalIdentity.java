package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.StorableText;

/** A person as an OpenID Connect issuer knows them. */
public record ExternalIdentity(String issuer, String subject) {

  private static final int MAX_LENGTH = 500;

  public ExternalIdentity {
    issuer = StorableText.stripped(issuer, "issuer", MAX_LENGTH);
    subject = StorableText.stripped(subject, "subject", MAX_LENGTH);
  }
}
