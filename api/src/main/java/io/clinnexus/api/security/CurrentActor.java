package io.clinnexus.api.security;

import io.clinnexus.domain.auth.Actor;
import org.springframework.stereotype.Component;

/**
 * Who is asking, and in which workspace. There is one built-in user for now; this is the one place
 * that reads the token of a request once there are more.
 */
@Component
public class CurrentActor {

  /** The actor of the request that this thread serves. */
  public Actor get() {
    return Actor.builtIn();
  }
}
