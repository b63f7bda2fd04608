package io.clinnexus.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A problem before it is known where, with which status and in which request it arose. */
record ProblemDraft(
    String code, String detail, List<InputError> errors, Map<String, Object> details) {

  /** The problem as this request is answered with it. */
  Problem problem(int status, HttpServletRequest request) {
    return new Problem(
        Problem.TYPE_PREFIX + code,
        title(status),
        status,
        said(request),
        path(request),
        code,
        errors,
        named(details),
        TraceId.of(request));
  }

  /** What went wrong, in the language that the caller prefers. */
  private String said(HttpServletRequest request) {
    return RussianDetails.wanted(request)
        ? RussianDetails.find(code, details).orElse(detail)
        : detail;
  }

  static String title(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? "Error" : known.getReasonPhrase();
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  private static Map<String, Object> named(Map<String, Object> details) {
    Map<String, Object> named = new LinkedHashMap<>();
    details.forEach((name, value) -> named.put(JsonNames.of(name), value));
    return named;
  }
}
