package io.clinnexus.api.web;

import io.clinnexus.api.problem.TraceId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Names each request: the caller's {@code X-Request-Id} when it is harmless, else a new name. */
public final class RequestIdFilter extends OncePerRequestFilter {

  public static final String HEADER = "X-Request-Id";

  private static final String LOG_KEY = "traceId";
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The name of the request that this thread works for; empty outside of one. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(LOG_KEY));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String traceId = name(request.getHeader(HEADER));
    TraceId.assign(request, traceId);
    response.setHeader(HEADER, traceId);
    try (MDC.MDCCloseable closing = MDC.putCloseable(LOG_KEY, traceId)) {
      chain.doFilter(request, response);
    }
  }

  private static String name(@Nullable String given) {
    return given != null && HARMLESS.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString().replace("-", "");
  }
}
