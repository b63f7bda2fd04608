package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;

/**
 * The zones that sections of a document type may stand in, in the order they were introduced; each
 * key stands in it once. Shared by all workspaces.
 */
public record ZoneSet(DocumentType documentType, List<AllowedZone> zones) {

  public ZoneSet {
    zones = List.copyOf(zones);
    InvalidValue.unless(
        zones.stream().map(AllowedZone::key).distinct().count() == zones.size(),
        "zones",
        "must not name a zone twice.");
  }

  /** The active zones in order. */
  public List<ZoneKey> active() {
    return zones.stream().filter(AllowedZone::active).map(AllowedZone::key).toList();
  }
}
