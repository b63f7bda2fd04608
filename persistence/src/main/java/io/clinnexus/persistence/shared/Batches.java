package io.clinnexus.persistence.shared;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts long lists into pieces of a constant size, one statement each. */
public final class Batches {

  private static final int SIZE = 500;

  private Batches() {}

  /** The list in pieces of at most 500, in order; none for an empty list. */
  public static <T> List<List<T>> of(List<T> all) {
    return IntStream.range(0, (all.size() + SIZE - 1) / SIZE)
        .mapToObj(n -> all.subList(n * SIZE, Math.min(all.size(), (n + 1) * SIZE)))
        .toList();
  }
}
