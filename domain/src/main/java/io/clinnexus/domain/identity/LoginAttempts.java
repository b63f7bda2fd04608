package io.clinnexus.domain.identity;

import java.time.Duration;
import java.util.Optional;

/** Counts attempts by account and by the address they come from, and slows down who guesses. */
public interface LoginAttempts {

  /** Counts an attempt before it is made; says how long to wait when it must not be made now. */
  Optional<Duration> attempt(String account, String address);

  /** Forgets the attempts of an account from an address: the last one was right. */
  void succeeded(String account, String address);
}
