package io.clinnexus.api.corefacts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.corefacts.CoreFactSheet;
import io.clinnexus.domain.corefacts.StudyCoreFacts;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** Core facts as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface CoreFactsDtoConverter {

  @Mapping(target = "studyId", source = "studyId.value")
  @Mapping(target = "factsVersion", source = "version")
  @Mapping(target = "derivedFromDocumentVersionId", source = "derivedFrom")
  @Mapping(target = "studyTitle", source = "facts.studyTitle")
  @Mapping(target = "phase", source = "facts.phase")
  @Mapping(target = "studyDesignType", source = "facts.studyDesignType")
  @Mapping(target = "populationShort", source = "facts.populationShort")
  @Mapping(target = "arms", source = "facts.arms")
  @Mapping(target = "primaryEndpoints", source = "facts.primaryEndpoints")
  @Mapping(target = "sampleSize", source = "facts.sampleSize")
  @Mapping(target = "duration", source = "facts.duration")
  @Mapping(target = "citations", source = "facts.citations")
  CoreFactsResponse response(StudyCoreFacts coreFacts);

  CoreFactsResponse.ArmResponse response(CoreFactSheet.Arm arm);

  CoreFactsResponse.SampleSizeResponse response(CoreFactSheet.SampleSize size);

  default CoreFactsResponse.@Nullable SampleSizeResponse size(
      Optional<CoreFactSheet.SampleSize> size) {
    return size.map(this::response).orElse(null);
  }

  /** In the order of the names. */
  default Map<String, List<String>> citations(Map<String, List<AnchorId>> citations) {
    Map<String, List<String>> cited = new TreeMap<>();
    citations.forEach(
        (fact, anchors) -> cited.put(fact, anchors.stream().map(AnchorId::format).toList()));
    return cited;
  }

  default @Nullable UUID id(Optional<DocumentVersionId> id) {
    return id.map(DocumentVersionId::value).orElse(null);
  }

  default @Nullable String text(Optional<String> text) {
    return text.orElse(null);
  }
}
