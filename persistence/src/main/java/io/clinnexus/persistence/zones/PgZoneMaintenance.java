package io.clinnexus.persistence.zones;

import io.clinnexus.domain.zones.AllowedZone;
import io.clinnexus.domain.zones.ZoneCrosswalk;
import io.clinnexus.domain.zones.ZoneMaintenance;
import io.clinnexus.domain.zones.ZoneSet;
import io.clinnexus.persistence.shared.OpenTransaction;
import java.util.List;

/** Changes of zone sets and crosswalks on PostgreSQL. */
final class PgZoneMaintenance implements ZoneMaintenance {

  private final ZoneSetMapper sets;
  private final ZoneCrosswalkMapper crosswalks;

  PgZoneMaintenance(ZoneSetMapper sets, ZoneCrosswalkMapper crosswalks) {
    this.sets = sets;
    this.crosswalks = crosswalks;
  }

  @Override
  public void store(ZoneSet set) {
    OpenTransaction.require();
    sets.upsert(
        set.documentType(),
        set.zones().stream().map(zone -> zone.key().value()).toArray(String[]::new),
        set.zones().stream().map(AllowedZone::active).toArray(Boolean[]::new));
  }

  @Override
  public void store(List<ZoneCrosswalk> changed) {
    OpenTransaction.require();
    ZoneCrosswalk.requireDistinct(changed);
    crosswalks.upsert(ZoneCrosswalkBatch.of(changed));
  }
}
