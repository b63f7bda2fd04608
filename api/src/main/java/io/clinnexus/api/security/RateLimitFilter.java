package io.clinnexus.api.security;

import io.clinnexus.api.problem.RequestRefused;
import io.clinnexus.domain.identity.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses requests beyond the allowance of their caller. Callers are told apart by their key, else
 * by who they are, and strangers by their address; health is never refused.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

  private static final String HEALTH = "/actuator/";

  private final HandlerExceptionResolver problems;
  private final CurrentActor currentActor;
  private final RequestAllowance allowance;

  public RateLimitFilter(
      HandlerExceptionResolver problems, CurrentActor currentActor, RequestAllowance allowance) {
    this.problems = problems;
    this.currentActor = currentActor;
    this.allowance = allowance;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(HEALTH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String caller =
        currentActor
            .find()
            .map(RateLimitFilter::name)
            .orElseGet(() -> "address " + request.getRemoteAddr());
    Optional<Duration> pause = allowance.request(caller);
    if (pause.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      problems.resolveException(request, response, null, RequestRefused.tooMany(pause.get()));
    }
  }

  private static String name(Caller caller) {
    return caller
        .tokenId()
        .map(id -> "token " + id.value())
        .orElseGet(
            () ->
                "user "
                    + caller.actor().userId().value()
                    + " "
                    + caller.actor().workspaceId().value());
  }
}
