package io.clinnexus.domain.shared;

import java.util.function.Supplier;

/** Runs the work at once and rolls nothing back; says whether some work is under way. */
public final class DirectTransactions implements Transactions {

  private int depth;

  @Override
  public <T> T call(Supplier<T> work) {
    depth++;
    try {
      return work.get();
    } finally {
      depth--;
    }
  }

  @Override
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return call(work);
  }

  /** Whether a transaction is open. */
  public boolean open() {
    return depth > 0;
  }
}
