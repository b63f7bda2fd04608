package io.clinnexus.domain.zones;

import io.clinnexus.domain.studies.DocumentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Zone sets and crosswalks in maps. */
public final class InMemoryZones implements ZoneSets, ZoneCrosswalks, ZoneMaintenance {

  private static final Comparator<ZoneCrosswalk> BY_TYPES_AND_ZONES =
      Comparator.comparing(ZoneCrosswalk::fromType)
          .thenComparing(crosswalk -> crosswalk.fromZone().value())
          .thenComparing(ZoneCrosswalk::toType)
          .thenComparing(crosswalk -> crosswalk.toZone().value());

  private static final Comparator<ZoneCrosswalk> BEST_FIRST =
      Comparator.comparing((ZoneCrosswalk crosswalk) -> crosswalk.fromZone().value())
          .thenComparing(ZoneCrosswalk::weight, Comparator.reverseOrder())
          .thenComparing(crosswalk -> crosswalk.toZone().value());

  private final Map<DocumentType, Map<ZoneKey, Boolean>> sets = new EnumMap<>(DocumentType.class);
  private final List<ZoneCrosswalk> crosswalks = new ArrayList<>();

  @Override
  public synchronized ZoneSet find(DocumentType type) {
    return new ZoneSet(
        type,
        sets.getOrDefault(type, Map.of()).entrySet().stream()
            .map(zone -> new AllowedZone(zone.getKey(), zone.getValue()))
            .toList());
  }

  @Override
  public synchronized List<ZoneSet> sets() {
    return Stream.of(DocumentType.values())
        .map(this::find)
        .filter(set -> !set.zones().isEmpty())
        .toList();
  }

  @Override
  public synchronized List<ZoneCrosswalk> between(DocumentType from, DocumentType to) {
    return crosswalks.stream()
        .filter(ZoneCrosswalk::active)
        .filter(crosswalk -> crosswalk.fromType() == from && crosswalk.toType() == to)
        .sorted(BEST_FIRST)
        .toList();
  }

  @Override
  public synchronized List<ZoneCrosswalk> crosswalks() {
    return crosswalks.stream().sorted(BY_TYPES_AND_ZONES).toList();
  }

  @Override
  public synchronized void store(ZoneSet set) {
    Map<ZoneKey, Boolean> zones =
        sets.computeIfAbsent(set.documentType(), type -> new LinkedHashMap<>());
    set.zones().forEach(zone -> zones.put(zone.key(), zone.active()));
  }

  @Override
  public synchronized void store(List<ZoneCrosswalk> changed) {
    ZoneCrosswalk.requireDistinct(changed);
    changed.forEach(
        crosswalk -> {
          crosswalks.removeIf(crosswalk::sameEnds);
          crosswalks.add(crosswalk);
        });
  }
}
