package io.clinnexus.persistence.shared;

import io.clinnexus.domain.shared.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The key of the last item of a page, opaque to clients: base64url without padding. Whatever a
 * client invents is refused as {@link InvalidValue} of the field {@code cursor}.
 */
public final class Cursor {

  private static final int MAX_LENGTH = 400;

  private Cursor() {}

  /** A place in a list ordered by time and id. */
  public record TimeAndId(Instant time, UUID id) {

    /** The text a client hands back. */
    public String encode() {
      return Cursor.encode(text());
    }

    /** The place as a part of the text of another one. */
    public String text() {
      return time + "|" + id;
    }

    /** Reads {@link #text}. */
    public static TimeAndId parse(String text) {
      int bar = text.indexOf('|');
      InvalidValue.unless(bar > 0, "cursor", "is not valid.");
      Instant time = Instant.parse(text.substring(0, bar));
      // PostgreSQL knows the years 4714 BC to 294276; ours are far within
      InvalidValue.unless(
          time.getEpochSecond() > 0 && time.getEpochSecond() < 100_000_000_000L,
          "cursor",
          "is not valid.");
      return new TimeAndId(time, UUID.fromString(text.substring(bar + 1)));
    }
  }

  /** Reads a place in a list ordered by time and id. */
  public static Optional<TimeAndId> timeAndId(Optional<String> cursor) {
    return read(cursor, TimeAndId::parse);
  }

  /**
   * Reads a place of any other kind; what the reader refuses with an {@link
   * IllegalArgumentException} or an {@link InvalidValue} is no place.
   */
  public static <T> Optional<T> read(Optional<String> cursor, Function<String, T> reader) {
    return cursor.map(decoded(reader));
  }

  /** A place in a list ordered by a number. */
  public static String encode(int position) {
    return encode(Integer.toString(position));
  }

  /** Reads a place in a list ordered by a number. */
  public static Optional<Integer> position(Optional<String> cursor) {
    return cursor.map(decoded(Integer::valueOf));
  }

  /** Writes a place of any other kind. */
  public static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> Function<String, T> decoded(Function<String, T> reader) {
    return cursor -> {
      InvalidValue.unless(cursor.length() <= MAX_LENGTH, "cursor", "is not valid.");
      try {
        return reader.apply(
            new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException | DateTimeException | InvalidValue e) {
        throw new InvalidValue("cursor", "is not valid.");
      }
    };
  }
}
