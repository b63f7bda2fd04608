package io.clinnexus.persistence.zones;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.AllowedZone;
import io.clinnexus.domain.zones.ZoneCrosswalk;
import io.clinnexus.domain.zones.ZoneCrosswalks;
import io.clinnexus.domain.zones.ZoneKey;
import io.clinnexus.domain.zones.ZoneSet;
import io.clinnexus.domain.zones.ZoneSets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Zone sets and crosswalks on PostgreSQL; shared by all workspaces. */
final class PgZones implements ZoneSets, ZoneCrosswalks {

  private final ZoneSetMapper sets;
  private final ZoneCrosswalkMapper crosswalks;

  PgZones(ZoneSetMapper sets, ZoneCrosswalkMapper crosswalks) {
    this.sets = sets;
    this.crosswalks = crosswalks;
  }

  @Override
  public ZoneSet find(DocumentType type) {
    return set(type, sets.find(type));
  }

  @Override
  public List<ZoneSet> sets() {
    Map<DocumentType, List<ZoneSetRow>> byType =
        sets.list().stream()
            .collect(Collectors.groupingBy(ZoneSetRow::docType, TreeMap::new, Collectors.toList()));
    return byType.entrySet().stream().map(each -> set(each.getKey(), each.getValue())).toList();
  }

  @Override
  public List<ZoneCrosswalk> between(DocumentType from, DocumentType to) {
    return crosswalks.listActive(from, to).stream()
        .map(ZoneCrosswalkRowConverter.INSTANCE::toDomain)
        .toList();
  }

  @Override
  public List<ZoneCrosswalk> crosswalks() {
    return crosswalks.list().stream().map(ZoneCrosswalkRowConverter.INSTANCE::toDomain).toList();
  }

  private static ZoneSet set(DocumentType type, List<ZoneSetRow> rows) {
    return new ZoneSet(
        type,
        rows.stream()
            .map(row -> new AllowedZone(new ZoneKey(row.zoneKey()), row.isActive()))
            .toList());
  }
}
