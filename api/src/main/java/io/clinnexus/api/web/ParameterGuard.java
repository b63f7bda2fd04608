package io.clinnexus.api.web;

import io.clinnexus.api.problem.MalformedRequest;
import io.clinnexus.api.problem.UnreadableParameter;
import io.clinnexus.domain.shared.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses parameters that the operation does not declare, repeats of single ones, empty ones,
 * unprintable text, and text that its type does not have: a misspelt or empty filter must never
 * mean "no filter".
 */
final class ParameterGuard implements HandlerInterceptor {

  private static final String OWN_PACKAGE = "io.clinnexus.api.";
  private static final int MAX_NAME = 64;

  /** What an operation says about one parameter. */
  private record Declared(Class<?> type, boolean repeatable) {}

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OWN_PACKAGE)) {
      checkPath(request, method);
      Map<String, Declared> declared = declared(method);
      request.getParameterMap().forEach((name, values) -> check(name, values, declared));
    }
    return true;
  }

  private static void checkPath(HttpServletRequest request, HandlerMethod method) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> values) {
      for (MethodParameter parameter : method.getMethodParameters()) {
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null && values.get(variable.value()) instanceof String text) {
          checkType(variable.value(), parameter.getParameterType(), text);
        }
      }
    }
  }

  private static void check(String name, String[] values, Map<String, Declared> declared) {
    Declared parameter = declared.get(name);
    if (parameter == null) {
      boolean showable = Texts.printable(name) && name.length() <= MAX_NAME;
      throw MalformedRequest.parameter(showable ? name : "?", "is not known here");
    }
    if (values.length > 1 && !parameter.repeatable()) {
      throw MalformedRequest.parameter(name, "must not be repeated");
    }
    for (String value : values) {
      if (value.isBlank()) {
        throw MalformedRequest.parameter(name, "must not be empty");
      }
      if (!Texts.printable(value)) {
        throw MalformedRequest.parameter(name, "must not hold control characters");
      }
      checkType(name, parameter.type(), value);
    }
  }

  private static void checkType(String name, Class<?> type, String text) {
    try {
      ParameterFormats.check(type, text);
    } catch (UnreadableParameter e) {
      throw MalformedRequest.parameter(name, String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Declared> declared(HandlerMethod method) {
    Map<String, Declared> declared = new HashMap<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
      RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
      if (parameter.getParameterType() == PageRequest.class) {
        declared.put(PageArguments.LIMIT, new Declared(int.class, false));
        declared.put(PageArguments.CURSOR, new Declared(String.class, false));
      } else if (query != null) {
        ResolvableType elements = ResolvableType.forMethodParameter(parameter).asCollection();
        boolean repeatable = elements != ResolvableType.NONE;
        declared.put(
            query.name(),
            new Declared(
                repeatable
                    ? elements.getGeneric(0).resolve(Object.class)
                    : parameter.getParameterType(),
                repeatable));
      } else if (part != null) {
        declared.put(part.value(), new Declared(Object.class, false));
      }
    }
    return declared;
  }
}
