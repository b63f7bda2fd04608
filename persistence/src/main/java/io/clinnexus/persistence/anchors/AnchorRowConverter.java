package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.anchors.SectionPath;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.persistence.shared.JsonCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * From rows to anchors. Rows of the original lack confidence, heading level and zone rule: unknown
 * confidence reads as 0, the level as the depth of the section, the rule as none.
 */
final class AnchorRowConverter {

  private static final int DEEPEST_LEVEL = 9;

  private AnchorRowConverter() {}

  static Anchor toDomain(AnchorRow row) {
    JsonNode json = JsonCodec.read(row.locationJson());
    SectionPath section = AnchorLocationJson.readSection(row.sectionPath(), json);
    return new Anchor(
        AnchorId.parse(row.anchorId()),
        row.documentOrder(),
        section,
        row.ordinal(),
        heading(row, json, section),
        row.textRaw(),
        row.textNorm(),
        new Sha256(row.textHash()),
        AnchorLocationJson.readLocation(row.contentType(), json),
        orZero(row.confidence()),
        zone(row),
        row.language());
  }

  private static Optional<Heading> heading(AnchorRow row, JsonNode json, SectionPath section) {
    if (row.contentType() != AnchorContentType.HDR) {
      return Optional.empty();
    }
    int depth = Math.min(DEEPEST_LEVEL, section.titles().size());
    return Optional.of(
        new Heading(
            row.headingLevel() == null ? depth : row.headingLevel(),
            Optional.ofNullable(row.headingNumber()),
            AnchorLocationJson.readHeadingTitle(json, section)));
  }

  private static ZoneClassification zone(AnchorRow row) {
    String rule = row.zoneRuleId() == null ? "none" : row.zoneRuleId();
    return new ZoneClassification(row.sourceZone(), orZero(row.zoneConfidence()), rule);
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
