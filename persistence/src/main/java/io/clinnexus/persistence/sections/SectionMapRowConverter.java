package io.clinnexus.persistence.sections;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.sections.SectionMapId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between section maps and their rows. */
final class SectionMapRowConverter {

  private SectionMapRowConverter() {}

  static SectionMap toDomain(SectionMapRow row) {
    return new SectionMap(
        new SectionMapId(row.id()),
        new DocumentVersionId(row.docVersionId()),
        new SectionKey(row.targetSection()),
        texts(row.anchorIds()).map(AnchorId::parse).toList(),
        texts(row.chunkIds()).map(ChunkId::new).toList(),
        new Confidence(row.confidence()),
        row.status(),
        row.mappedBy(),
        Optional.ofNullable(row.notes()),
        row.createdAt());
  }

  private static Stream<String> texts(String @Nullable [] column) {
    return column == null ? Stream.of() : Arrays.stream(column);
  }

  static SectionMapRow toRow(WorkspaceId workspaceId, SectionMap map) {
    return new SectionMapRow(
        map.id().value(),
        map.versionId().value(),
        map.section().value(),
        map.anchors().stream().map(AnchorId::format).toArray(String[]::new),
        map.chunks().stream().map(ChunkId::value).toArray(String[]::new),
        map.confidence().value(),
        map.status(),
        map.mappedBy(),
        map.notes().orElse(null),
        map.createdAt(),
        workspaceId.value());
  }
}
