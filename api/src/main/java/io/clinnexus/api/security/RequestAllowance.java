package io.clinnexus.api.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests each caller may make: so many a minute, evenly refilled, and a quarter of them
 * at once. Who asked longest ago is forgotten when there are very many callers.
 */
public final class RequestAllowance {

  private static final int MOST_CALLERS = 20_000;
  private static final int BURST = 4;

  private final int perMinute;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  public RequestAllowance(int perMinute) {
    this(perMinute, TimeMeter.SYSTEM_NANOTIME);
  }

  RequestAllowance(int perMinute, TimeMeter time) {
    this.perMinute = perMinute;
    this.time = time;
  }

  /** Counts a request of a caller; says how long to wait when it is one too many. */
  Optional<Duration> request(String caller) {
    ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket(String caller) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          caller,
          name ->
              Bucket.builder()
                  .withCustomTimePrecision(time)
                  .addLimit(
                      limit ->
                          limit
                              .capacity(Math.max(1, perMinute / BURST))
                              .refillGreedy(perMinute, Duration.ofMinutes(1)))
                  .build());
    }
  }
}
