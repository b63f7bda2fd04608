package io.clinnexus.worker.pipeline;

/** A clock for durations only: nanoseconds since an arbitrary moment, never going back. */
public interface Ticker {

  long nanoseconds();
}
