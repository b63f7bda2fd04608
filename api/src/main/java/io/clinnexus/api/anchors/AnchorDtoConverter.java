package io.clinnexus.api.anchors;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.anchors.HeadingMode;
import io.clinnexus.domain.anchors.SearchChunks;
import io.clinnexus.domain.anchors.SearchHit;
import io.clinnexus.domain.anchors.SectionPath;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** Anchors, outlines and search hits as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface AnchorDtoConverter {

  @Mapping(target = "anchorId", source = "id")
  @Mapping(target = "documentVersionId", source = "id.versionId.value")
  @Mapping(target = "contentType", expression = "java(anchor.type())")
  @Mapping(target = "text", source = "textRaw")
  @Mapping(target = "textSha256", source = "textHash.hex")
  @Mapping(target = "zone", source = "zone.zone")
  @Mapping(target = "zoneConfidence", source = "zone.confidence")
  @Mapping(target = "zoneRule", source = "zone.ruleId")
  AnchorResponse response(Anchor anchor);

  HeadingResponse response(Heading heading);

  @Mapping(target = "kind", constant = "text")
  LocationResponse.InText response(AnchorLocation.InText location);

  @Mapping(target = "kind", constant = "note")
  @Mapping(target = "noteKind", source = "kind")
  LocationResponse.InNote response(AnchorLocation.InNote location);

  @Mapping(target = "kind", constant = "table")
  LocationResponse.InTable response(AnchorLocation.InTable location);

  @Mapping(target = "chunkId", source = "passage.id.value")
  @Mapping(target = "documentVersionId", source = "passage.versionId.value")
  @Mapping(target = "sectionPath", source = "passage.sectionPath")
  @Mapping(target = "anchorIds", source = "passage.anchorIds")
  @Mapping(target = "text", source = "passage.text")
  @Mapping(target = "zone", source = "passage.zone")
  @Mapping(target = "language", source = "passage.language")
  @Mapping(target = "score", source = "score")
  ChunkHitResponse response(SearchHit hit);

  PlacingResponse response(SearchHit.Placing placing);

  SearchResponse response(SearchChunks.Result result);

  /** One heading anchor as a line of the outline. */
  default OutlineHeadingResponse outline(Anchor anchor) {
    Heading heading = anchor.heading().orElseThrow();
    return new OutlineHeadingResponse(
        anchor.id().format(),
        anchor.documentOrder(),
        heading.level(),
        heading.number().orElse(null),
        heading.title(),
        anchor.sectionPath().format(),
        anchor.zone().zone());
  }

  default LocationResponse response(AnchorLocation location) {
    if (location instanceof AnchorLocation.InText text) {
      return response(text);
    }
    if (location instanceof AnchorLocation.InNote note) {
      return response(note);
    }
    return response((AnchorLocation.InTable) location);
  }

  default String text(AnchorId id) {
    return id.format();
  }

  default @Nullable Integer number(OptionalInt page) {
    return page.isPresent() ? page.getAsInt() : null;
  }

  default String text(NoteKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  default String text(SectionPath path) {
    return path.format();
  }

  default @Nullable String text(Optional<String> text) {
    return text.orElse(null);
  }

  default @Nullable HeadingMode mode(Optional<HeadingMode> mode) {
    return mode.orElse(null);
  }

  default @Nullable PlacingResponse placing(Optional<SearchHit.Placing> placing) {
    return placing.map(this::response).orElse(null);
  }

  default @Nullable HeadingResponse heading(Optional<Heading> heading) {
    return heading.map(this::response).orElse(null);
  }
}
