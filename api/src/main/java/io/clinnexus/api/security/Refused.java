package io.clinnexus.api.security;

import org.springframework.security.core.AuthenticationException;

/**
 * Carries a failure that already says what it means through the filters of the security framework.
 */
final class Refused extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final RuntimeException failure;

  Refused(RuntimeException failure) {
    super(String.valueOf(failure.getMessage()), failure);
    this.failure = failure;
  }

  RuntimeException failure() {
    return failure;
  }
}
