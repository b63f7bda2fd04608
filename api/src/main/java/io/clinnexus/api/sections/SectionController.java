package io.clinnexus.api.sections;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.SectionContract;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.SectionMapNotFound;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.studies.DocumentVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads where versions have their sections. */
@Tag(name = "sections", description = "Where documents have what a section must contain")
@RestController
@RequestMapping(
    path = "/api/v1/document-versions/{version_id}/sections",
    produces = MediaType.APPLICATION_JSON_VALUE)
class SectionController {

  private static final int LONGEST_KEY = 200;

  private final SectionMaps maps;
  private final SectionContracts contracts;
  private final RequiredVersions versions;
  private final SectionDtoConverter converter;
  private final CurrentActor currentActor;

  SectionController(
      SectionMaps maps,
      SectionContracts contracts,
      RequiredVersions versions,
      SectionDtoConverter converter,
      CurrentActor currentActor) {
    this.maps = maps;
    this.contracts = contracts;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "listSections",
      summary = "Read where a version has its sections, how sure that is, and why")
  @ApiResponse(responseCode = "200", description = "The sections by key.")
  @GetMapping
  SectionsResponse list(@PathVariable("version_id") UUID id) {
    DocumentVersion version = versions.get(id);
    Map<SectionKey, String> titles = titles(version);
    return new SectionsResponse(
        id,
        maps.ofVersion(workspace(), version.id()).stream()
            .map(map -> converter.response(map, titles))
            .toList());
  }

  @Operation(
      operationId = "getSection",
      summary = "Read a section of a version with its anchors and chunks")
  @ApiResponse(responseCode = "200", description = "The section.")
  @GetMapping("/{section_key}")
  SectionDetailResponse get(
      @PathVariable("version_id") UUID id,
      @Parameter(example = "protocol.safety")
          @NotBlank
          @Size(max = LONGEST_KEY)
          @PathVariable("section_key")
          String sectionKey) {
    DocumentVersion version = versions.get(id);
    SectionKey section = new SectionKey(sectionKey);
    return maps.find(workspace(), version.id(), section)
        .map(map -> converter.detail(map, titles(version)))
        .orElseThrow(() -> new SectionMapNotFound(version.id(), section));
  }

  private Map<SectionKey, String> titles(DocumentVersion version) {
    return contracts.allActive(workspace(), versions.documentOf(version).type()).stream()
        .collect(Collectors.toMap(SectionContract::section, SectionContract::title));
  }

  private WorkspaceId workspace() {
    return currentActor.get().workspaceId();
  }
}
