package io.clinnexus.api.security;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.identity.Caller;
import io.clinnexus.domain.identity.NotAuthenticated;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, and in which workspace: whom the token of the request stands for. */
@Component
public class CurrentActor {

  /** The actor of the request that this thread serves; throws {@link NotAuthenticated}. */
  public Actor get() {
    return caller().actor();
  }

  /**
   * The actor, who may do this; throws {@link io.clinnexus.domain.auth.OperationForbidden}. For
   * reading through a port, where no use case asks.
   */
  public Actor allowed(Operation operation) {
    Actor actor = get();
    actor.require(operation);
    return actor;
  }

  /** The actor with the token in use; throws {@link NotAuthenticated}. */
  public Caller caller() {
    return find().orElseThrow(NotAuthenticated::missing);
  }

  /** The caller, if the request has one that is known. */
  public Optional<Caller> find() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof AuthenticatedCaller authenticated
        ? Optional.of(authenticated.caller())
        : Optional.empty();
  }
}
