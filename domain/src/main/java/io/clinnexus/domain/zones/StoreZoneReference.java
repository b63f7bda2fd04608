package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.Transactions;

/**
 * Brings the zone sets and crosswalks of the database up to what ships. Zones and crosswalks that
 * do not ship stay. For whoever owns the database; may be done again at any time.
 */
public final class StoreZoneReference {

  private final ZoneReference reference;
  private final ZoneMaintenance maintenance;
  private final Transactions transactions;

  public StoreZoneReference(
      ZoneReference reference, ZoneMaintenance maintenance, Transactions transactions) {
    this.reference = reference;
    this.maintenance = maintenance;
    this.transactions = transactions;
  }

  /** Stores everything or nothing. */
  public void handle() {
    transactions.run(
        () -> {
          reference.sets().forEach(maintenance::store);
          maintenance.store(reference.crosswalks());
        });
  }
}
