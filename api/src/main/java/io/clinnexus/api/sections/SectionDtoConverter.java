package io.clinnexus.api.sections;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.sections.MappedBlock;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.sections.SectionMapFinding;
import io.clinnexus.domain.sections.SectionMapReasons;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** Sections of versions as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface SectionDtoConverter {

  /** The titles are those of the active contracts, by section. */
  default SectionResponse response(SectionMap map, Map<SectionKey, String> titles) {
    List<AnchorId> anchors = map.anchors();
    Optional<SectionMapReasons> reasons = map.reasons();
    return new SectionResponse(
        map.section().value(),
        titles.get(map.section()),
        map.status(),
        map.mappedBy(),
        map.confidence().value(),
        anchors.size(),
        anchors.isEmpty() ? null : anchors.get(0).format(),
        anchors.isEmpty() ? null : anchors.get(anchors.size() - 1).format(),
        map.notes().orElse(null),
        reasons.map(SectionMapReasons::blocks).orElse(List.of()).stream()
            .map(this::heading)
            .toList(),
        reasons.map(SectionMapReasons::findings).orElse(List.of()).stream()
            .map(this::finding)
            .toList(),
        zones(reasons.map(SectionMapReasons::zones).orElse(Map.of())),
        map.createdAt());
  }

  /** The section with everything it holds. */
  default SectionDetailResponse detail(SectionMap map, Map<SectionKey, String> titles) {
    return new SectionDetailResponse(
        map.versionId().value(),
        response(map, titles),
        map.anchors().stream().map(AnchorId::format).toList(),
        map.chunks().stream().map(ChunkId::value).toList());
  }

  @Mapping(target = "anchorId", source = "anchor")
  SectionResponse.HeadingResponse heading(MappedBlock block);

  @Mapping(target = "sectionKey", source = "section")
  SectionResponse.FindingResponse finding(SectionMapFinding finding);

  private static SortedMap<String, Integer> zones(Map<SourceZone, Integer> counts) {
    SortedMap<String, Integer> zones = new TreeMap<>();
    counts.forEach((zone, count) -> zones.put(zone.code(), count));
    return zones;
  }

  default String text(AnchorId id) {
    return id.format();
  }

  default @Nullable String text(Optional<String> text) {
    return text.orElse(null);
  }

  default @Nullable String key(Optional<SectionKey> section) {
    return section.map(SectionKey::value).orElse(null);
  }
}
