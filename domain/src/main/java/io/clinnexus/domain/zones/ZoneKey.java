package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.StorableText;

/**
 * The name of a zone in the vocabulary of a document type: one of the canonical {@link SourceZone}s
 * or a zone that only some types have, such as {@code statistics_results} of a study report. 1 to
 * 100 characters.
 */
public record ZoneKey(String value) {

  private static final int MAX_LENGTH = 100;

  public ZoneKey {
    value = StorableText.stripped(value, "zoneKey", MAX_LENGTH);
  }

  /** The key of a canonical zone. */
  public static ZoneKey of(SourceZone zone) {
    return new ZoneKey(zone.code());
  }
}
