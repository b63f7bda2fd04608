package io.clinnexus.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestAllowanceTest {

  private final AtomicLong now = new AtomicLong();
  private final RequestAllowance allowance = new RequestAllowance(8, new StoppedTime(now));

  private record StoppedTime(AtomicLong now) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return now.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @Test
  void a_caller_waits_after_a_burst_and_nobody_else_does() {
    assertThat(allowance.request("ann")).isEmpty();
    assertThat(allowance.request("ann")).isEmpty();
    assertThat(allowance.request("ann")).contains(Duration.ofMillis(7_500));
    assertThat(allowance.request("bob")).isEmpty();

    now.addAndGet(Duration.ofMillis(7_499).toNanos());
    assertThat(allowance.request("ann")).contains(Duration.ofMillis(1));
    now.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(allowance.request("ann")).isEmpty();
    assertThat(allowance.request("ann")).isPresent();
  }
}
