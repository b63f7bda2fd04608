package io.clinnexus.persistence.zones;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.ZoneCrosswalk;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Crosswalks as arrays that go in step. */
record ZoneCrosswalkBatch(
    DocumentType[] fromDocTypes,
    String[] fromZoneKeys,
    DocumentType[] toDocTypes,
    String[] toZoneKeys,
    BigDecimal[] weights,
    @Nullable String[] notes,
    Boolean[] active) {

  static ZoneCrosswalkBatch of(List<ZoneCrosswalk> crosswalks) {
    return new ZoneCrosswalkBatch(
        crosswalks.stream().map(ZoneCrosswalk::fromType).toArray(DocumentType[]::new),
        crosswalks.stream().map(each -> each.fromZone().value()).toArray(String[]::new),
        crosswalks.stream().map(ZoneCrosswalk::toType).toArray(DocumentType[]::new),
        crosswalks.stream().map(each -> each.toZone().value()).toArray(String[]::new),
        crosswalks.stream().map(each -> each.weight().value()).toArray(BigDecimal[]::new),
        notes(crosswalks),
        crosswalks.stream().map(ZoneCrosswalk::active).toArray(Boolean[]::new));
  }

  private static @Nullable String[] notes(List<ZoneCrosswalk> crosswalks) {
    @Nullable String[] notes = new @Nullable String[crosswalks.size()];
    for (int i = 0; i < notes.length; i++) {
      notes[i] = crosswalks.get(i).notes().orElse(null);
    }
    return notes;
  }
}
