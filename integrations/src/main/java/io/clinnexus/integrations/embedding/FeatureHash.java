package io.clinnexus.integrations.embedding;

import io.clinnexus.domain.anchors.Embedding;

/** A 64-bit hash of text with good spread in every bit: FNV-1a, then a finalising mix. */
final class FeatureHash {

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private FeatureHash() {}

  static long of(char kind, CharSequence text) {
    return of(kind, text, 0, text.length());
  }

  static long of(char kind, CharSequence text, int start, int end) {
    long hash = (OFFSET ^ kind) * PRIME;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  /** The hash of an ordered pair. */
  static long pair(long first, long second) {
    return mix(first * 31 + Long.rotateLeft(second, 17));
  }

  /** One of several independent hashes of the same feature. */
  static long copy(long hash, int number) {
    return mix(hash + number * 0x9e3779b97f4a7c15L);
  }

  /** The place of a feature in the vector: twice the index, plus one for a negative sign. */
  static int slot(long hash) {
    return (int) Long.remainderUnsigned(hash >>> 1, Embedding.DIMENSION) * 2 + (int) (hash & 1);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
