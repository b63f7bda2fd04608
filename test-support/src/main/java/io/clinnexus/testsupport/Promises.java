package io.clinnexus.testsupport;

/**
 * How much of a promise a test tries: a sample in every build, all of it with {@code -P promises}.
 */
public final class Promises {

  private Promises() {}

  /** Returns the sample, or the full size when the profile is on. */
  public static int size(int sample, int full) {
    return Boolean.getBoolean("clinnexus.promises") ? full : sample;
  }
}
