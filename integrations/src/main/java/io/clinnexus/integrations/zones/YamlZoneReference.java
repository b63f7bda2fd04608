package io.clinnexus.integrations.zones;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.AllowedZone;
import io.clinnexus.domain.zones.CrosswalkWeight;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneCrosswalk;
import io.clinnexus.domain.zones.ZoneKey;
import io.clinnexus.domain.zones.ZoneReference;
import io.clinnexus.domain.zones.ZoneSet;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The zone sets and crosswalks of {@code zone-sets.yaml}, read once at start. */
final class YamlZoneReference implements ZoneReference {

  private static final String FILE = "zones/zone-sets.yaml";

  private final Map<DocumentType, ZoneSet> sets = new EnumMap<>(DocumentType.class);
  private final List<ZoneCrosswalk> crosswalks = new ArrayList<>();

  /** Reads the file; throws {@link IllegalStateException} naming file, line and field. */
  YamlZoneReference(RuleFiles files) {
    this(files.read(FILE));
  }

  YamlZoneReference(RuleNode file) {
    file.only(Set.of("version", "sets", "crosswalk"));
    file.field("version").text();
    RuleNode ofTypes = file.field("sets");
    for (DocumentType type : DocumentType.values()) {
      sets.put(type, set(type, ofTypes.field(type.code())));
    }
    file.field("crosswalk").items().forEach(this::crosswalk);
  }

  private static ZoneSet set(DocumentType type, RuleNode zones) {
    List<AllowedZone> allowed = new ArrayList<>();
    Set<SourceZone> known = new HashSet<>();
    for (RuleNode item : zones.items()) {
      SourceZone zone = item.code(SourceZone.class);
      if (zone == SourceZone.UNKNOWN || !known.add(zone)) {
        throw item.complaint("is unknown or there twice");
      }
      allowed.add(new AllowedZone(ZoneKey.of(zone), true));
    }
    return new ZoneSet(type, allowed);
  }

  private void crosswalk(RuleNode entry) {
    entry.only(Set.of("from", "to", "zones"));
    DocumentType from = entry.field("from").code(DocumentType.class);
    DocumentType to = entry.field("to").code(DocumentType.class);
    entry
        .field("zones")
        .fields()
        .forEach(
            (zone, targets) -> {
              ZoneKey source = zone(from, zone, targets);
              targets
                  .fields()
                  .forEach(
                      (target, weight) ->
                          crosswalks.add(
                              new ZoneCrosswalk(
                                  from,
                                  source,
                                  to,
                                  zone(to, target, weight),
                                  weight.as(CrosswalkWeight::of),
                                  Optional.empty(),
                                  true)));
            });
  }

  private ZoneKey zone(DocumentType type, String name, RuleNode place) {
    return sets.getOrDefault(type, new ZoneSet(type, List.of())).active().stream()
        .filter(zone -> zone.value().equals(name))
        .findFirst()
        .orElseThrow(() -> place.complaint("is not a zone of " + type.code()));
  }

  @Override
  public List<ZoneSet> sets() {
    return List.copyOf(sets.values());
  }

  @Override
  public List<ZoneCrosswalk> crosswalks() {
    return List.copyOf(crosswalks);
  }
}
