package io.clinnexus.domain.shared;

import java.util.Map;

/** A store (database, file store) cannot be reached now; trying again later may help. */
public final class StoreUnavailable extends DomainException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String store, Throwable cause) {
    super(
        ErrorKind.UNAVAILABLE,
        "store.unavailable",
        "The " + store + " cannot be reached at the moment. Try again later.",
        Map.of("store", store),
        cause);
  }
}
