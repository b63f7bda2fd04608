package io.clinnexus.domain.zones;

import java.util.List;

/**
 * The zone sets and crosswalks that ship with the product: the one source that the rows of the
 * database are made from.
 */
public interface ZoneReference {

  /** One set for each document type, in the order of the types. */
  List<ZoneSet> sets();

  /** The crosswalks; both ends of each stand in the sets. */
  List<ZoneCrosswalk> crosswalks();
}
