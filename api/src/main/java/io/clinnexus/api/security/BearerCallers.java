package io.clinnexus.api.security;

import io.clinnexus.api.problem.MalformedRequest;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.identity.Authenticate;
import io.clinnexus.domain.identity.AuthenticateExternal;
import io.clinnexus.domain.identity.Caller;
import io.clinnexus.domain.identity.ExternalIdentity;
import io.clinnexus.domain.identity.NotAuthenticated;
import io.clinnexus.domain.identity.TokenSecret;
import io.clinnexus.domain.shared.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Tells callers by their bearer token: a key or session of ours by its mark, anything else as a
 * token of the configured issuer, if there is one.
 */
public final class BearerCallers implements AuthenticationManagerResolver<HttpServletRequest> {

  /** Names the workspace that a caller means who belongs to several. */
  public static final String WORKSPACE_HEADER = "X-Workspace-Id";

  private static final Pattern UUID_FORM =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private final Authenticate authenticate;
  private final AuthenticateExternal authenticateExternal;
  private final Optional<ExternalTokens> externalTokens;

  public BearerCallers(
      Authenticate authenticate,
      AuthenticateExternal authenticateExternal,
      Optional<ExternalTokens> externalTokens) {
    this.authenticate = authenticate;
    this.authenticateExternal = authenticateExternal;
    this.externalTokens = externalTokens;
  }

  @Override
  public AuthenticationManager resolve(HttpServletRequest request) {
    return presented -> authenticate(request, presented);
  }

  private Authentication authenticate(HttpServletRequest request, Authentication presented) {
    String token = ((BearerTokenAuthenticationToken) presented).getToken();
    try {
      return new AuthenticatedCaller(caller(token, workspace(request)));
    } catch (DomainException | MalformedRequest e) {
      throw new Refused(e);
    }
  }

  private Caller caller(String token, Optional<WorkspaceId> workspaceId) {
    if (TokenSecret.claims(token)) {
      TokenSecret secret = TokenSecret.parse(token).orElseThrow(NotAuthenticated::invalid);
      return authenticate.handle(new Authenticate.Command(secret, workspaceId));
    }
    ExternalIdentity identity =
        externalTokens.orElseThrow(NotAuthenticated::invalid).identity(token);
    return authenticateExternal.handle(new AuthenticateExternal.Command(identity, workspaceId));
  }

  private static Optional<WorkspaceId> workspace(HttpServletRequest request) {
    String header = request.getHeader(WORKSPACE_HEADER);
    if (header == null) {
      return Optional.empty();
    }
    if (!UUID_FORM.matcher(header).matches()) {
      throw MalformedRequest.parameter(WORKSPACE_HEADER, "must be a UUID");
    }
    return Optional.of(new WorkspaceId(UUID.fromString(header)));
  }
}
