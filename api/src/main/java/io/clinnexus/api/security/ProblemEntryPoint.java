package io.clinnexus.api.security;

import io.clinnexus.domain.identity.NotAuthenticated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers who is not known, as every other failure is answered. */
public final class ProblemEntryPoint implements AuthenticationEntryPoint {

  private final HandlerExceptionResolver problems;

  public ProblemEntryPoint(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    problems.resolveException(request, response, null, meaning(failure));
  }

  private static RuntimeException meaning(AuthenticationException failure) {
    if (failure instanceof Refused refused) {
      return refused.failure();
    }
    return failure instanceof OAuth2AuthenticationException
        ? NotAuthenticated.invalid()
        : NotAuthenticated.missing();
  }
}
