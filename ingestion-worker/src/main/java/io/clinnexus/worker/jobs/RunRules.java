package io.clinnexus.worker.jobs;

import java.time.Duration;

/**
 * How stubborn the worker is.
 *
 * @param maxAttempts claims of one run before it fails; those that a shutdown ended do not count
 * @param firstRetry pause before the second attempt after a store was away; doubles with each
 * @param longestRetry the longest such pause
 * @param timeLimit wall time of one attempt
 * @param stopGrace how long a run that was told to stop may take to do so
 */
public record RunRules(
    int maxAttempts,
    Duration firstRetry,
    Duration longestRetry,
    Duration timeLimit,
    Duration stopGrace) {

  Duration pauseAfter(int failures) {
    return new Retry(firstRetry, longestRetry).pauseAfter(failures);
  }
}
