package io.clinnexus.api.facts;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFilter;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.soa.ScheduleCsv;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleGrids;
import io.clinnexus.domain.facts.soa.ScheduleNotFound;
import io.clinnexus.domain.facts.soa.ScheduleUsdm;
import io.clinnexus.domain.facts.soa.ScheduleWorkbookWriter;
import io.clinnexus.domain.facts.soa.SchedulesOfActivities;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the schedules of activities of versions as grids. */
@Tag(name = "facts", description = "What documents say about their study")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SoaController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Facts facts;
  private final RequiredVersions versions;
  private final ScheduleWorkbookWriter workbooks;
  private final SoaDtoConverter converter;
  private final CurrentActor currentActor;

  SoaController(
      Facts facts,
      RequiredVersions versions,
      ScheduleWorkbookWriter workbooks,
      SoaDtoConverter converter,
      CurrentActor currentActor) {
    this.facts = facts;
    this.versions = versions;
    this.workbooks = workbooks;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "getSchedulesOfActivities",
      summary = "Read the schedules of activities of a version as grids, or why there are none")
  @ApiResponse(responseCode = "200", description = "The schedules.")
  @GetMapping("/document-versions/{version_id}/soa")
  SoaResponse get(@PathVariable("version_id") UUID id) {
    return converter.response(id, found(versions.get(id)));
  }

  @Operation(
      operationId = "exportSchedulesAsCsv",
      summary = "Export the schedules of activities of a version as comma-separated values")
  @ApiResponse(
      responseCode = "200",
      description = "The schedules one below the other (RFC 4180, UTF-8).",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @GetMapping(path = "/document-versions/{version_id}/soa/csv", produces = "text/csv")
  ResponseEntity<byte[]> csv(@PathVariable("version_id") UUID id) {
    return attachment("csv", CSV, ScheduleCsv.write(grids(id)));
  }

  @Operation(
      operationId = "exportSchedulesAsWorkbook",
      summary = "Export the schedules of activities of a version as a workbook",
      description =
          "One sheet per schedule: title, header lines, groups of activities, marks with the letters"
              + " of their footnotes, and the footnotes. Every cell is a text, never a formula.")
  @ApiResponse(
      responseCode = "200",
      description = "Office Open XML.",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  @GetMapping(path = "/document-versions/{version_id}/soa/xlsx", produces = XLSX)
  void workbook(
      @PathVariable("version_id") UUID id, @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    List<ScheduleGrid> grids = grids(id);
    response.setContentType(XLSX);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition("xlsx"));
    workbooks.write(grids, response.getOutputStream());
  }

  @Operation(
      operationId = "exportSchedulesAsUsdm",
      summary = "Export the schedules of activities of a version in the shape of CDISC USDM 4.0")
  @ApiResponse(
      responseCode = "200",
      description = "Activities, encounters, epochs and schedule timelines.",
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @GetMapping("/document-versions/{version_id}/soa/usdm")
  ResponseEntity<byte[]> usdm(@PathVariable("version_id") UUID id) {
    return attachment(
        "usdm.json", MediaType.APPLICATION_JSON, ScheduleUsdm.write(grids(id)).text());
  }

  private static ResponseEntity<byte[]> attachment(String suffix, MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(suffix))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String disposition(String suffix) {
    return "attachment; filename=\"schedule-of-activities." + suffix + "\"";
  }

  private List<ScheduleGrid> grids(UUID id) {
    DocumentVersion version = versions.get(id);
    return found(version)
        .map(SchedulesOfActivities::schedules)
        .filter(grids -> !grids.isEmpty())
        .orElseThrow(() -> new ScheduleNotFound(version.id()));
  }

  private Optional<SchedulesOfActivities> found(DocumentVersion version) {
    FactFilter filter = new FactFilter(Set.of(FactType.SOA), Set.of(), Optional.of(version.id()));
    List<Fact> parts =
        facts
            .list(
                currentActor.get().workspaceId(),
                versions.studyOf(version),
                filter,
                PageRequest.first(PageRequest.MAX_LIMIT))
            .items();
    return ScheduleGrids.of(parts);
  }
}
