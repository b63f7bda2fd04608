package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Optional;

/**
 * Where to look in a document of one type for what stands in a zone of another type. At most one
 * for each pair of type and zone on both sides. Shared by all workspaces.
 *
 * @param weight how well the target answers for the source
 * @param notes why, for the maintainer; at most 2000 characters
 * @param active whether it is in use
 */
public record ZoneCrosswalk(
    DocumentType fromType,
    ZoneKey fromZone,
    DocumentType toType,
    ZoneKey toZone,
    CrosswalkWeight weight,
    Optional<String> notes,
    boolean active) {

  private static final int MAX_NOTES = 2000;

  public ZoneCrosswalk {
    notes = notes.map(text -> StorableText.stripped(text, "notes", MAX_NOTES));
  }

  /** Throws {@link InvalidValue} when two of them lead from and to the same zones. */
  public static void requireDistinct(List<ZoneCrosswalk> crosswalks) {
    InvalidValue.unless(
        crosswalks.stream().map(ZoneCrosswalk::ends).distinct().count() == crosswalks.size(),
        "crosswalks",
        "must not name the same zones twice.");
  }

  /** Whether both lead from and to the same zones. */
  public boolean sameEnds(ZoneCrosswalk other) {
    return ends().equals(other.ends());
  }

  private List<Object> ends() {
    return List.of(fromType, fromZone, toType, toZone);
  }
}
