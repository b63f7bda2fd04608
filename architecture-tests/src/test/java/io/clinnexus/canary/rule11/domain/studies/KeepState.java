package io.clinnexus.canary.rule11.domain.studies;

public final class KeepState {
  private int count;

  /** Counts. */
  public int handle() {
    count++;
    return count;
  }
}
