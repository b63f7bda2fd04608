package io.clinnexus.api.sections;

import io.clinnexus.domain.sections.AllowedSources;
import io.clinnexus.domain.sections.DependencySource;
import io.clinnexus.domain.sections.HeadingSignals;
import io.clinnexus.domain.sections.QcRuleset;
import io.clinnexus.domain.sections.RequiredFact;
import io.clinnexus.domain.sections.RetrievalRecipe;
import io.clinnexus.domain.sections.SectionContract;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.ViewKey;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** Section contracts as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface SectionContractDtoConverter {

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "sectionKey", source = "section")
  @Mapping(target = "requiredFacts", source = "requiredFacts.facts")
  @Mapping(target = "sources", source = "allowedSources")
  @Mapping(target = "recognition", source = "retrievalRecipe")
  @Mapping(target = "quality", source = "qcRuleset")
  SectionContractResponse response(SectionContract contract);

  @Mapping(target = "units", source = "unitAllowed")
  SectionContractResponse.RequiredFactResponse response(RequiredFact fact);

  @Mapping(target = "documents", source = "dependencySources")
  @Mapping(target = "sameStudyOnly", source = "documentScope.sameStudyOnly")
  @Mapping(target = "allowSuperseded", source = "documentScope.allowSuperseded")
  SectionContractResponse.SourcesResponse response(AllowedSources sources);

  @Mapping(target = "minMappingConfidence", source = "minMappingConfidence.value")
  @Mapping(target = "contentTypes", source = "allowedContentTypes")
  SectionContractResponse.SourceResponse response(DependencySource source);

  @Mapping(target = "ru", source = "mapping.signals.lang.ru")
  @Mapping(target = "en", source = "mapping.signals.lang.en")
  @Mapping(target = "minHeadingLevel", expression = "java(recipe.mapping().highestLevel())")
  @Mapping(target = "maxHeadingLevel", expression = "java(recipe.mapping().lowestLevel())")
  @Mapping(target = "precedence", expression = "java(recipe.mapping().precedence().orElse(0))")
  @Mapping(target = "minAnchors", expression = "java(recipe.capture().least())")
  @Mapping(target = "optional", expression = "java(recipe.capture().optional())")
  @Mapping(target = "preferredZones", source = "preferSourceZones")
  @Mapping(target = "fallbackZones", source = "fallbackSourceZones")
  SectionContractResponse.RecognitionResponse response(RetrievalRecipe recipe);

  SectionContractResponse.SignalsResponse response(HeadingSignals signals);

  @Mapping(target = "onMissingRequiredFact", source = "gatePolicy.onMissingRequiredFact")
  @Mapping(target = "onLowMappingConfidence", source = "gatePolicy.onLowMappingConfidence")
  @Mapping(target = "onCitationMissing", source = "gatePolicy.onCitationMissing")
  SectionContractResponse.QualityResponse response(QcRuleset ruleset);

  default String text(SectionKey section) {
    return section.value();
  }

  default String text(ZoneKey zone) {
    return zone.value();
  }

  default @Nullable String view(Optional<ViewKey> view) {
    return view.map(ViewKey::value).orElse(null);
  }

  default @Nullable String text(Optional<String> text) {
    return text.orElse(null);
  }
}
