package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The text form of a job: its ids, with a slash between them. */
final class JobKey {

  private static final String SLASH = "/";
  private static final int UUID_LENGTH = 36;

  private JobKey() {}

  static String format(UUID... ids) {
    return Arrays.stream(ids).map(UUID::toString).collect(Collectors.joining(SLASH));
  }

  /** Reads as many ids as there are names; throws {@link InvalidValue} for anything else. */
  static List<UUID> parse(String key, String... names) {
    String form = String.join(SLASH, names);
    String[] parts = key.split(SLASH, -1);
    InvalidValue.unless(
        parts.length == names.length
            && Arrays.stream(parts).allMatch(part -> part.length() == UUID_LENGTH),
        "job",
        "must have the form %s.".formatted(form));
    List<UUID> ids = new ArrayList<>();
    try {
      for (String part : parts) {
        ids.add(UUID.fromString(part));
      }
    } catch (IllegalArgumentException e) {
      throw new InvalidValue("job", "must have the form %s.".formatted(form));
    }
    return ids;
  }
}
