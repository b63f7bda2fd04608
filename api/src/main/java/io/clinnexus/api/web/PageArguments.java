package io.clinnexus.api.web;

import io.clinnexus.api.problem.MalformedRequest;
import io.clinnexus.domain.shared.PageRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the parameters {@code limit} and {@code cursor} of every operation that lists. */
public final class PageArguments implements HandlerMethodArgumentResolver {

  public static final String LIMIT = "limit";
  public static final String CURSOR = "cursor";
  public static final int MAX_CURSOR = 512;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public PageRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String limit = request.getParameter(LIMIT);
    String cursor = request.getParameter(CURSOR);
    if (cursor != null && cursor.length() > MAX_CURSOR) {
      throw MalformedRequest.parameter(CURSOR, "must have at most " + MAX_CURSOR + " characters");
    }
    return new PageRequest(
        limit == null ? PageRequest.DEFAULT_LIMIT : limit(limit), Optional.ofNullable(cursor));
  }

  /** The guard has seen that it is a whole number. */
  private static int limit(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
      throw MalformedRequest.parameter(LIMIT, "must be 1 to " + PageRequest.MAX_LIMIT);
    }
    return limit;
  }
}
