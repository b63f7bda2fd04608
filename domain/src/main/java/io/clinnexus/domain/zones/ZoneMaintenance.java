package io.clinnexus.domain.zones;

import java.util.List;

/**
 * Changes the zone sets and crosswalks that all workspaces share. The applications may only read
 * them: this is for whoever owns the database.
 */
public interface ZoneMaintenance {

  /**
   * Introduces the zones of the set that are new, in their order after those that are there, and
   * stores of the others whether they are active. Zones that the set does not name stay as they
   * are.
   */
  void store(ZoneSet set);

  /** Adds the crosswalks and replaces those of the same types and zones. */
  void store(List<ZoneCrosswalk> crosswalks);
}
