package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorMatch;
import io.clinnexus.domain.anchors.MatchMeta;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** Between matches and their rows. */
@Mapper
interface AnchorMatchRowConverter {

  AnchorMatchRowConverter INSTANCE = Mappers.getMapper(AnchorMatchRowConverter.class);

  @Mapping(target = "from", source = "fromAnchorId")
  @Mapping(target = "to", source = "toAnchorId")
  @Mapping(target = "meta", expression = "java(meta(row.metaJson()))")
  AnchorMatch toDomain(AnchorMatchRow row);

  default AnchorId anchorId(String text) {
    return AnchorId.parse(text);
  }

  default MatchMeta meta(@Nullable Jsonb column) {
    return column == null ? MatchMeta.NONE : JsonShapes.read(column, MatchMeta.class);
  }

  /** The column, absent when there is nothing to say. */
  static @Nullable Jsonb column(MatchMeta meta) {
    return meta.equals(MatchMeta.NONE) ? null : JsonShapes.write(meta);
  }
}
