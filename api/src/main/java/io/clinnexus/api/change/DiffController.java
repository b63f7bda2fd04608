package io.clinnexus.api.change;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.clinnexus.domain.change.diff.StoredDiff;
import io.clinnexus.domain.change.diff.TextChangeFilter;
import io.clinnexus.domain.change.diff.TextChangeOrder;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads what differs between two versions that were compared. */
@Tag(name = "diffs", description = "What differs between two versions")
@RestController
@RequestMapping(path = "/api/v1/diffs", produces = MediaType.APPLICATION_JSON_VALUE)
class DiffController {

  private static final int LONGEST_SECTION = 200;

  private final ReadDiff readDiff;
  private final RequiredVersions versions;
  private final DiffDtoConverter converter;
  private final CurrentActor currentActor;

  DiffController(
      ReadDiff readDiff,
      RequiredVersions versions,
      DiffDtoConverter converter,
      CurrentActor currentActor) {
    this.readDiff = readDiff;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "getDiff",
      summary = "Read how much differs between two versions, by section")
  @ApiResponse(responseCode = "200", description = "Doubts and numbers.")
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @GetMapping
  DiffResponse get(@RequestParam("from") UUID from, @RequestParam("to") UUID to) {
    return converter.response(diff(from, to));
  }

  @Operation(operationId = "listTextChanges", summary = "List what differs in the texts")
  @ApiResponse(responseCode = "200", description = "One page.")
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @GetMapping("/changes")
  PageResponse<TextChangeResponse> changes(
      @RequestParam("from") UUID from,
      @RequestParam("to") UUID to,
      @RequestParam(name = "order", required = false) @Nullable TextChangeOrder order,
      @RequestParam(name = "kind", required = false) @Nullable Set<CorrespondenceKind> kinds,
      @RequestParam(name = "critical", required = false) @Nullable Boolean critical,
      @Size(max = LONGEST_SECTION) @RequestParam(name = "section", required = false)
          @Nullable String section,
      PageRequest page) {
    TextChangeFilter filter =
        new TextChangeFilter(
            kinds == null ? Set.of() : kinds,
            Optional.ofNullable(critical),
            Optional.ofNullable(section));
    return PageResponse.of(
        Page.of(
            filter.of(
                diff(from, to).diff(), order == null ? TextChangeOrder.CRITICAL_FIRST : order),
            page),
        converter::response);
  }

  @Operation(operationId = "listFactChanges", summary = "List the facts that differ, by key")
  @ApiResponse(responseCode = "200", description = "One page.")
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @GetMapping("/facts")
  PageResponse<FactChangeResponse> facts(
      @RequestParam("from") UUID from, @RequestParam("to") UUID to, PageRequest page) {
    return PageResponse.of(Page.of(diff(from, to).diff().facts(), page), converter::response);
  }

  @Operation(
      operationId = "listScheduleChanges",
      summary = "List what differs in the schedules of activities")
  @ApiResponse(responseCode = "200", description = "One page.")
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @GetMapping("/schedules")
  PageResponse<ScheduleChangeResponse> schedules(
      @RequestParam("from") UUID from, @RequestParam("to") UUID to, PageRequest page) {
    return PageResponse.of(Page.of(diff(from, to).diff().schedules(), page), converter::response);
  }

  private StoredDiff diff(UUID from, UUID to) {
    return readDiff.handle(
        new ReadDiff.Query(
            currentActor.get().workspaceId(), versions.get(from).id(), versions.get(to).id()));
  }
}
