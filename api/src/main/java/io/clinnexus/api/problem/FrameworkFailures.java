package io.clinnexus.api.problem;

import java.util.List;
import java.util.Map;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Codes and sentences for what the web framework refuses before a use case is asked. */
final class FrameworkFailures {

  private FrameworkFailures() {}

  static ProblemDraft draft(Exception failure, HttpStatusCode status) {
    if (failure instanceof MethodArgumentNotValidException invalid) {
      return body(InputErrors.of(invalid.getBindingResult()));
    }
    if (failure instanceof HandlerMethodValidationException invalid) {
      return parameters(InputErrors.of(invalid));
    }
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return JsonFailures.draft(unreadable);
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return parameter(mismatch.getName(), UnreadableParameter.ruleOf(mismatch));
    }
    if (failure instanceof TypeMismatchException mismatch) {
      return parameter(
          String.valueOf(mismatch.getPropertyName()), UnreadableParameter.ruleOf(mismatch));
    }
    if (failure instanceof MissingServletRequestParameterException missing) {
      return parameter(missing.getParameterName(), "is missing");
    }
    if (failure instanceof MissingServletRequestPartException missing) {
      return parameter(missing.getRequestPartName(), "is missing");
    }
    if (failure instanceof MissingRequestHeaderException missing) {
      return parameter(missing.getHeaderName(), "is missing");
    }
    return byStatus(status.value());
  }

  static ProblemDraft byStatus(int status) {
    return switch (status) {
      case 404 -> plain("request.unknown-path", "There is nothing at this path.");
      case 405 -> plain("request.method-not-allowed", "This path does not know the method.");
      case 406 ->
          plain("request.not-acceptable", "None of the media types in Accept can be answered.");
      case 413 -> plain("request.too-large", "The body of the request is too large.");
      case 415 ->
          plain(
              "request.unsupported-media-type",
              "The body has a media type that this operation does not take.");
      case 503 -> plain("request.timeout", "The request took too long.");
      case 500, 501, 505 -> plain("internal", "The server failed. The log has the trace id.");
      default -> plain("request.malformed", "The request cannot be understood.");
    };
  }

  private static ProblemDraft body(List<InputError> errors) {
    return new ProblemDraft(
        "request.invalid-body", "The body breaks rules; see errors.", errors, Map.of());
  }

  private static ProblemDraft parameters(List<InputError> errors) {
    return errors.stream().allMatch(error -> error.parameter() == null)
        ? body(errors)
        : new ProblemDraft(
            "request.invalid-parameter", "Parameters break rules; see errors.", errors, Map.of());
  }

  private static ProblemDraft parameter(String name, String rule) {
    return new ProblemDraft(
        "request.invalid-parameter",
        "The parameter '" + name + "' " + rule + ".",
        List.of(InputError.of(name, rule)),
        Map.of());
  }

  private static ProblemDraft plain(String code, String detail) {
    return new ProblemDraft(code, detail, List.of(), Map.of());
  }
}
