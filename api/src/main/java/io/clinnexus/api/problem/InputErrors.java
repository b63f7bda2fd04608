package io.clinnexus.api.problem;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Finds the single inputs that a failure is about. */
final class InputErrors {

  private static final Comparator<InputError> ORDER =
      Comparator.comparing((InputError error) -> String.valueOf(error.pointer()))
          .thenComparing(error -> String.valueOf(error.parameter()))
          .thenComparing(InputError::detail);

  private InputErrors() {}

  static List<InputError> of(Errors errors) {
    return errors.getAllErrors().stream()
        .map(
            error ->
                InputError.at(
                    error instanceof FieldError field ? pointer(field.getField()) : "",
                    message(error)))
        .sorted(ORDER)
        .toList();
  }

  static List<InputError> of(HandlerMethodValidationException failure) {
    List<InputError> found = new ArrayList<>();
    for (ParameterValidationResult result : failure.getParameterValidationResults()) {
      if (result instanceof ParameterErrors body) {
        found.addAll(of((Errors) body));
      } else {
        String name = name(result.getMethodParameter());
        result
            .getResolvableErrors()
            .forEach(error -> found.add(InputError.of(name, message(error))));
      }
    }
    found.sort(ORDER);
    return found;
  }

  /** A rule of the domain that a property (when there is a body) or a parameter broke. */
  static List<InputError> of(InvalidValue failure, WebRequest request) {
    String name = JsonNames.of(String.valueOf(failure.details().get("field")));
    HttpMethod method = ((ServletWebRequest) request).getHttpMethod();
    String detail = String.valueOf(failure.getMessage());
    return List.of(
        HttpMethod.GET.equals(method)
            ? InputError.of(name, detail)
            : InputError.at("/" + name, detail));
  }

  private static String pointer(String path) {
    StringBuilder pointer = new StringBuilder();
    for (String step : path.replace("[", ".").replace("]", "").split("\\.", -1)) {
      pointer.append('/').append(JsonNames.of(step));
    }
    return pointer.toString();
  }

  private static String name(MethodParameter parameter) {
    RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    String given = query != null ? query.name() : header != null ? header.name() : "";
    return given.isEmpty()
        ? JsonNames.of(Optional.ofNullable(parameter.getParameterName()).orElse("parameter"))
        : given;
  }

  private static String message(MessageSourceResolvable error) {
    return Optional.ofNullable(error.getDefaultMessage()).orElse("is not valid");
  }
}
