package io.clinnexus.api.problem;

import jakarta.servlet.http.HttpServletRequest;

/** The name of a request in answers and in the log. */
public final class TraceId {

  private static final String ATTRIBUTE = TraceId.class.getName();

  private TraceId() {}

  /** Gives the request its name. */
  public static void assign(HttpServletRequest request, String traceId) {
    request.setAttribute(ATTRIBUTE, traceId);
  }

  /** The name of the request; empty text for one that never reached the application. */
  public static String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String traceId ? traceId : "";
  }
}
