package io.clinnexus.persistence.shared;

import java.util.function.Supplier;

/** Checks how many rows a write touched. */
public final class RowCounts {

  private RowCounts() {}

  /** Throws {@link IllegalStateException} unless it was exactly one row. */
  public static void one(int count, String what) {
    if (count != 1) {
      throw new IllegalStateException(what + " touched " + count + " rows instead of one.");
    }
  }

  /** Throws {@link IllegalStateException} unless it was the expected number of rows. */
  public static void exactly(int expected, int count, String what) {
    if (count != expected) {
      throw new IllegalStateException(
          what + " touched " + count + " rows instead of " + expected + ".");
    }
  }

  /** Throws what is given when no row was found, and fails when it was more than one. */
  public static void oneOr(int count, String what, Supplier<? extends RuntimeException> none) {
    if (count == 0) {
      throw none.get();
    }
    one(count, what);
  }
}
