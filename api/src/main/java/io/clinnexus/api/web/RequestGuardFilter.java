package io.clinnexus.api.web;

import io.clinnexus.api.problem.RequestRefused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.WebUtils;

/**
 * Refuses what no operation should see: requests of web pages of another origin, and bodies that
 * are larger than anything an operation reads. Uploads have a limit of their own.
 */
public final class RequestGuardFilter extends OncePerRequestFilter {

  private final HandlerExceptionResolver problems;
  private final long maxBodyBytes;
  private final long maxUploadBytes;

  public RequestGuardFilter(
      HandlerExceptionResolver problems, long maxBodyBytes, long maxUploadBytes) {
    this.problems = problems;
    this.maxBodyBytes = maxBodyBytes;
    this.maxUploadBytes = maxUploadBytes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean upload = isUpload(request);
    long limit = upload ? maxUploadBytes : maxBodyBytes;
    if (!WebUtils.isSameOrigin(new ServletServerHttpRequest(request))) {
      problems.resolveException(request, response, null, RequestRefused.crossOrigin());
    } else if (request.getContentLengthLong() > limit) {
      problems.resolveException(request, response, null, RequestRefused.tooLarge(limit));
    } else if (upload || request.getContentLengthLong() >= 0) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new BoundedRequest(request, limit), response);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
