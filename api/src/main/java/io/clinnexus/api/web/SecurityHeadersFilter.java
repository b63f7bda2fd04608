package io.clinnexus.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to trust nothing: no framing, no guessing of types, no scripts, no caches. */
public final class SecurityHeadersFilter extends OncePerRequestFilter {

  private static final String DOCUMENTATION = "/swagger-ui";
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String OWN_SCRIPTS =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean documentation = request.getRequestURI().startsWith(DOCUMENTATION);
    response.setHeader("Content-Security-Policy", documentation ? OWN_SCRIPTS : NOTHING);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (!documentation) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
