package io.clinnexus.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CountedAttemptsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-29T12:00:00Z"));
  private final CountedAttempts attempts = new CountedAttempts(new SetClock(now), 30);

  private static final class SetClock extends Clock {

    private final AtomicReference<Instant> now;

    SetClock(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void five_attempts_at_an_account_from_one_address_are_enough_for_a_quarter_of_an_hour() {
    for (int i = 0; i < 5; i++) {
      assertThat(attempts.attempt("ann", "1.1.1.1")).isEmpty();
      now.set(now.get().plusSeconds(60));
    }

    assertThat(attempts.attempt("ann", "1.1.1.1")).contains(Duration.ofMinutes(10));
    assertThat(attempts.attempt("ann", "2.2.2.2")).isEmpty();
    assertThat(attempts.attempt("bob", "1.1.1.1")).isEmpty();
    now.set(now.get().plus(Duration.ofMinutes(10)));
    assertThat(attempts.attempt("ann", "1.1.1.1")).isEmpty();
  }

  @Test
  void who_gets_in_starts_anew() {
    for (int i = 0; i < 20; i++) {
      assertThat(attempts.attempt("ann", "1.1.1.1")).isEmpty();
      attempts.succeeded("ann", "1.1.1.1");
    }
  }

  @Test
  void one_address_tries_thirty_accounts_and_one_account_is_tried_from_fifty_addresses() {
    for (int i = 0; i < 30; i++) {
      assertThat(attempts.attempt("user" + i, "1.1.1.1")).isEmpty();
    }
    assertThat(attempts.attempt("user31", "1.1.1.1")).contains(Duration.ofMinutes(15));

    for (int i = 0; i < 50; i++) {
      assertThat(attempts.attempt("ann", "10.0.0." + i)).isEmpty();
    }
    assertThat(attempts.attempt("ann", "10.0.1.1")).contains(Duration.ofMinutes(15));
  }
}
