package io.clinnexus.api.security;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.auth.OperationForbidden;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The net below the rules of the use cases: nobody reads without the right to read, and who may
 * change nothing reaches no operation that changes something, whatever its use case asks.
 */
public final class AuthorityGuard implements HandlerInterceptor {

  private static final String OWN_RESOURCES = "/api/";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final CurrentActor currentActor;

  public AuthorityGuard(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && request.getRequestURI().startsWith(OWN_RESOURCES)
        && handler instanceof HandlerMethod method
        && method.getMethodAnnotation(OwnRules.class) == null) {
      check(currentActor.get(), request.getMethod());
    }
    return true;
  }

  private static void check(Actor actor, String method) {
    if (READING.contains(method)) {
      actor.require(Operation.READ);
    } else if (!actor.authority().allowsChanges()) {
      throw new OperationForbidden(Operation.CHANGE, actor.authority());
    }
  }
}
