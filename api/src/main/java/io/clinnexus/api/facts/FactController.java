package io.clinnexus.api.facts;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredStudies;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFilter;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.StudyFact;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.StudyId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what versions say, and what holds for a study. */
@Tag(name = "facts", description = "What documents say about their study")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class FactController {

  private final Facts facts;
  private final RequiredStudies studies;
  private final RequiredVersions versions;
  private final FactDtoConverter converter;
  private final CurrentActor currentActor;

  FactController(
      Facts facts,
      RequiredStudies studies,
      RequiredVersions versions,
      FactDtoConverter converter,
      CurrentActor currentActor) {
    this.facts = facts;
    this.studies = studies;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "listFacts", summary = "List what a version says, by type and key")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/document-versions/{version_id}/facts")
  PageResponse<FactResponse> list(
      @PathVariable("version_id") UUID id,
      @Parameter(array = @ArraySchema(schema = @Schema(type = "string")), example = "population")
          @RequestParam(name = "type", required = false)
          @Nullable Set<FactType> types,
      @RequestParam(name = "status", required = false) @Nullable Set<FactStatus> statuses,
      PageRequest page) {
    DocumentVersion version = versions.get(id);
    FactFilter filter =
        new FactFilter(
            types == null ? Set.of() : types,
            statuses == null ? Set.of() : statuses,
            Optional.of(version.id()));
    return PageResponse.of(
        facts.list(currentActor.get().workspaceId(), versions.studyOf(version), filter, page),
        converter::response);
  }

  @Operation(
      operationId = "listStudyFacts",
      summary = "List what holds for a study, by type and key",
      description =
          "From the newest published version of each document: validated before extracted before"
              + " all else, then the protocol first, then the newest.")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/studies/{study_id}/facts")
  PageResponse<StudyFactResponse> study(@PathVariable("study_id") UUID id, PageRequest page) {
    WorkspaceId workspaceId = currentActor.get().workspaceId();
    StudyId studyId = studies.get(id).id();
    Page<StudyFact> found = facts.studyView(workspaceId, studyId, page);
    Set<FactKey> contradictory =
        found.items().stream()
            .filter(StudyFact::contradictory)
            .map(StudyFact::key)
            .collect(Collectors.toSet());
    Map<FactKey, List<Fact>> statements =
        facts.statements(workspaceId, studyId, contradictory).stream()
            .collect(Collectors.groupingBy(Fact::key));
    return PageResponse.of(
        found, fact -> converter.response(fact, statements.getOrDefault(fact.key(), List.of())));
  }
}
