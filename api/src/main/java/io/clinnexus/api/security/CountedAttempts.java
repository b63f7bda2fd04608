package io.clinnexus.api.security;

import io.clinnexus.domain.identity.LoginAttempts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts attempts in memory, in windows of a quarter of an hour: few for one account from one
 * address, more for an account from anywhere, so that a stranger cannot lock its owner out at once,
 * and for an address. The oldest are forgotten when there are very many.
 */
public final class CountedAttempts implements LoginAttempts {

  static final int PER_ACCOUNT_AND_ADDRESS = 5;
  static final int PER_ACCOUNT = 50;

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST = 20_000;

  private final Clock clock;
  private final List<Limit> limits;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST;
        }
      };

  /** Allows so many attempts from one address. */
  public CountedAttempts(Clock clock, int perAddress) {
    this.clock = clock;
    this.limits =
        List.of(
            new Limit(Source::both, PER_ACCOUNT_AND_ADDRESS),
            new Limit(source -> "address " + source.address(), perAddress),
            new Limit(source -> "account " + source.account(), PER_ACCOUNT));
  }

  private record Window(Instant start, int count) {}

  private record Limit(Function<Source, String> key, int most) {}

  private record Source(String account, String address) {

    String both() {
      return "both " + address + " " + account;
    }
  }

  @Override
  public synchronized Optional<Duration> attempt(String account, String address) {
    Source source = new Source(account, address);
    Instant now = clock.instant();
    for (Limit limit : limits) {
      Window window = window(limit.key().apply(source), now);
      if (window.count() >= limit.most()) {
        return Optional.of(Duration.between(now, window.start().plus(WINDOW)));
      }
    }
    for (Limit limit : limits) {
      String key = limit.key().apply(source);
      Window window = window(key, now);
      windows.put(key, new Window(window.start(), window.count() + 1));
    }
    return Optional.empty();
  }

  @Override
  public synchronized void succeeded(String account, String address) {
    Source source = new Source(account, address);
    for (Limit limit : limits) {
      String key = limit.key().apply(source);
      Window window = windows.get(key);
      if (window != null) {
        windows.put(key, new Window(window.start(), Math.max(0, window.count() - 1)));
      }
    }
    windows.remove(source.both());
  }

  private Window window(String key, Instant now) {
    Window window = windows.get(key);
    return window == null || !now.isBefore(window.start().plus(WINDOW))
        ? new Window(now, 0)
        : window;
  }
}
