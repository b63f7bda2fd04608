package io.clinnexus.api.facts;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFilter;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.soa.ScheduleGrids;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the schedules of activities of versions as grids. */
@Tag(name = "facts", description = "What documents say about their study")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SoaController {

  private final Facts facts;
  private final RequiredVersions versions;
  private final SoaDtoConverter converter;
  private final CurrentActor currentActor;

  SoaController(
      Facts facts,
      RequiredVersions versions,
      SoaDtoConverter converter,
      CurrentActor currentActor) {
    this.facts = facts;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "getSchedulesOfActivities",
      summary = "Read the schedules of activities of a version as grids, or why there are none")
  @ApiResponse(responseCode = "200", description = "The schedules.")
  @GetMapping("/document-versions/{version_id}/soa")
  SoaResponse get(@PathVariable("version_id") UUID id) {
    DocumentVersion version = versions.get(id);
    FactFilter filter = new FactFilter(Set.of(FactType.SOA), Set.of(), Optional.of(version.id()));
    List<Fact> parts =
        facts
            .list(
                currentActor.get().workspaceId(),
                versions.studyOf(version),
                filter,
                PageRequest.first(PageRequest.MAX_LIMIT))
            .items();
    return converter.response(id, ScheduleGrids.of(parts));
  }
}
