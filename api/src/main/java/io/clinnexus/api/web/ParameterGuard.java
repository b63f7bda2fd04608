package io.clinnexus.api.web;

import io.clinnexus.api.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that the operation does not declare, repeats of single ones, empty ones and
 * unprintable text: a misspelt or empty filter must never mean "no filter".
 */
public final class ParameterGuard implements HandlerInterceptor {

  private static final String OWN_PACKAGE = "io.clinnexus.api.";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OWN_PACKAGE)) {
      Map<String, Boolean> repeatable = declared(method);
      request.getParameterMap().forEach((name, values) -> check(name, values, repeatable));
    }
    return true;
  }

  private static void check(String name, String[] values, Map<String, Boolean> repeatable) {
    if (!Texts.printable(name) || name.length() > 64) {
      throw MalformedRequest.parameter("?", "is not known here");
    }
    if (!repeatable.containsKey(name)) {
      throw MalformedRequest.parameter(name, "is not known here");
    }
    if (values.length > 1 && !repeatable.get(name)) {
      throw MalformedRequest.parameter(name, "must not be repeated");
    }
    for (String value : values) {
      if (value.isBlank()) {
        throw MalformedRequest.parameter(name, "must not be empty");
      }
      if (!Texts.printable(value)) {
        throw MalformedRequest.parameter(name, "must not hold control characters");
      }
    }
  }

  private static Map<String, Boolean> declared(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(
            parameter ->
                parameter.hasParameterAnnotation(RequestParam.class)
                    || parameter.hasParameterAnnotation(RequestPart.class))
        .collect(
            Collectors.toMap(
                ParameterGuard::name,
                parameter -> Collection.class.isAssignableFrom(parameter.getParameterType())));
  }

  private static String name(MethodParameter parameter) {
    RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
    return declared != null && !declared.name().isEmpty()
        ? declared.name()
        : String.valueOf(parameter.getParameter().getName());
  }
}
