package io.clinnexus.api.security;

import io.clinnexus.domain.identity.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The caller of a request, as the security framework carries it; holds no secret. */
final class AuthenticatedCaller extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  AuthenticatedCaller(Caller caller) {
    super(List.of());
    this.caller = caller;
    setAuthenticated(true);
  }

  Caller caller() {
    return caller;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return caller.actor().userId().value();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AuthenticatedCaller that && caller.equals(that.caller);
  }

  @Override
  public int hashCode() {
    return caller.hashCode();
  }
}
