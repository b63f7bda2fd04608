package io.clinnexus.domain.zones;

import io.clinnexus.domain.studies.DocumentType;
import java.util.List;

/** The crosswalks between zones of document types, read by everybody. */
public interface ZoneCrosswalks {

  /**
   * The active crosswalks from a type to another, by zone and then best first (weight descending,
   * target zone).
   */
  List<ZoneCrosswalk> between(DocumentType from, DocumentType to);

  /**
   * All crosswalks, active or not, in the order of types and zones: from type, from zone, to type,
   * to zone.
   */
  List<ZoneCrosswalk> crosswalks();
}
