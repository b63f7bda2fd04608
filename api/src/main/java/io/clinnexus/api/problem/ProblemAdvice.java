package io.clinnexus.api.problem;

import io.clinnexus.domain.auth.OperationForbidden;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import io.clinnexus.domain.shared.InvalidValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every failure into a problem. Domain failures keep their code and message; malformed
 * requests say what is malformed; anything unknown says nothing and is logged once with its stack.
 */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private static final String CHALLENGE = "Bearer realm=\"clinnexus\"";

  private final UploadLimit uploadLimit;
  private final Refusals refusals;

  public ProblemAdvice(UploadLimit uploadLimit, Refusals refusals) {
    this.uploadLimit = uploadLimit;
    this.refusals = refusals;
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> domain(DomainException failure, WebRequest request) {
    HttpStatus status = status(failure.kind());
    HttpHeaders headers = new HttpHeaders();
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      LOG.warn("{}: {}", failure.code(), failure.getMessage(), failure.getCause());
    }
    if (status == HttpStatus.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      headers.set(
          HttpHeaders.RETRY_AFTER,
          String.valueOf(failure.details().getOrDefault("retry_after_seconds", 1)));
    }
    if (failure instanceof OperationForbidden refusal) {
      refusals.refused(refusal);
    }
    List<InputError> errors =
        failure instanceof InvalidValue invalid ? InputErrors.of(invalid, request) : List.of();
    return answer(
        new ProblemDraft(
            failure.code(), String.valueOf(failure.getMessage()), errors, failure.details()),
        headers,
        status,
        request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> malformed(MalformedRequest failure, WebRequest request) {
    return answer(
        new ProblemDraft(
            failure.code(), String.valueOf(failure.getMessage()), failure.errors(), Map.of()),
        new HttpHeaders(),
        HttpStatus.BAD_REQUEST,
        request);
  }

  /** Parameters that the server cannot decode, and bodies that are no multipart data. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> undecodable(
      InvalidParameterException failure, WebRequest request) {
    return undecodable(request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> undecodable(MultipartException failure, WebRequest request) {
    return failure instanceof MaxUploadSizeExceededException
        ? domain(uploadLimit.exceeded(), request)
        : undecodable(request);
  }

  /** Whatever nobody expected; also a client that went away while it was being answered. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unknown(Exception failure, WebRequest request) {
    if (committed(request)) {
      LOG.debug("The client went away: {}", failure.toString());
      return null;
    }
    LOG.error("Unexpected failure", failure);
    return answer(
        new ProblemDraft(
            "internal", "The server failed. The log has the trace id.", List.of(), Map.of()),
        new HttpHeaders(),
        HttpStatus.INTERNAL_SERVER_ERROR,
        request);
  }

  /** What the framework refuses, with the status and headers it chose. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError() && status.value() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
      return unknown(failure, request);
    }
    if (failure instanceof MaxUploadSizeExceededException) {
      return domain(uploadLimit.exceeded(), request);
    }
    BodyTooLarge tooLarge = BodyTooLarge.in(failure);
    if (tooLarge != null) {
      return domain(RequestRefused.tooLarge(tooLarge.maxBytes()), request);
    }
    return answer(FrameworkFailures.draft(failure, status), headers, status, request);
  }

  private static HttpStatus status(ErrorKind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNSUPPORTED_MEDIA -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private static @Nullable ResponseEntity<Object> undecodable(WebRequest request) {
    return answer(
        new ProblemDraft(
            "request.undecodable",
            "The parameters or the body of the request cannot be decoded.",
            List.of(),
            Map.of()),
        new HttpHeaders(),
        HttpStatus.BAD_REQUEST,
        request);
  }

  private static @Nullable ResponseEntity<Object> answer(
      ProblemDraft draft, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (committed(request)) {
      return null;
    }
    HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
    return ResponseEntity.status(status)
        .headers(headers)
        .header(HttpHeaders.CONTENT_LANGUAGE, RussianDetails.wanted(servletRequest) ? "ru" : "en")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(draft.problem(status.value(), servletRequest));
  }

  private static boolean committed(WebRequest request) {
    HttpServletResponse response = ((ServletWebRequest) request).getResponse();
    return response != null && response.isCommitted();
  }
}
