package io.clinnexus.worker.jobs;

import java.time.Duration;

/**
 * How long to wait before something is tried again.
 *
 * @param first pause after the first failure; doubles with each
 * @param longest the longest pause
 */
public record Retry(Duration first, Duration longest) {

  Duration pauseAfter(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(Math.max(failures, 0), 20));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
