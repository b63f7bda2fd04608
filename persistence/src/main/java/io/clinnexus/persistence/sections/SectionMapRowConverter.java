package io.clinnexus.persistence.sections;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.sections.SectionMapId;
import io.clinnexus.domain.sections.SectionMapReasons;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between section maps and their rows. The column of notes holds what a person wrote, or the
 * reasons of an automatic map as JSON.
 */
final class SectionMapRowConverter {

  private static final String REASONS = "{\"blocks\":";

  private SectionMapRowConverter() {}

  static SectionMap toDomain(SectionMapRow row) {
    Optional<String> notes = Optional.ofNullable(row.notes());
    boolean explained = notes.filter(text -> text.startsWith(REASONS)).isPresent();
    return new SectionMap(
        new SectionMapId(row.id()),
        new DocumentVersionId(row.docVersionId()),
        new SectionKey(row.targetSection()),
        texts(row.anchorIds()).map(AnchorId::parse).toList(),
        texts(row.chunkIds()).map(ChunkId::new).toList(),
        new Confidence(row.confidence()),
        row.status(),
        row.mappedBy(),
        notes.filter(text -> !explained),
        notes
            .filter(text -> explained)
            .map(text -> JsonShapes.read(new Jsonb(text), SectionMapReasons.class)),
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
        notes(map),
        map.createdAt(),
        workspaceId.value());
  }

  private static @Nullable String notes(SectionMap map) {
    return map.reasons()
        .map(reasons -> JsonShapes.write(reasons).text())
        .or(map::notes)
        .orElse(null);
  }
}
