package io.clinnexus.domain.shared;

import java.util.function.Supplier;

/**
 * Opens database transactions. Only use cases and the store move of a step call it; repositories
 * join the open one. Nested calls join; an exception rolls everything back. No file, network,
 * parsing or model work belongs inside.
 */
public interface Transactions {

  /** Runs the work in a read-write transaction and returns its result. */
  <T> T call(Supplier<T> work);

  /** Runs the work in a read-write transaction. */
  void run(Runnable work);

  /** Runs the work in a read-only transaction with one consistent view of the data. */
  <T> T read(Supplier<T> work);
}
