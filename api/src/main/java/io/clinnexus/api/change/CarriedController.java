package io.clinnexus.api.change;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import io.clinnexus.domain.anchors.alignment.ComparisonState;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.anchors.alignment.VersionsNotCompared;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.carry.CarriedFilter;
import io.clinnexus.domain.change.carry.CarriedItemId;
import io.clinnexus.domain.change.carry.CarriedItems;
import io.clinnexus.domain.change.carry.CarriedKind;
import io.clinnexus.domain.change.carry.SettleCarried;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was tied to the text of a version, and where it belongs in the next one. */
@Tag(name = "carried items", description = "What follows a text into the next version")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CarriedController {

  private final VersionComparisons comparisons;
  private final CarriedItems carried;
  private final SettleCarried settleCarried;
  private final RequiredVersions versions;
  private final CarriedDtoConverter converter;
  private final CurrentActor currentActor;

  CarriedController(
      VersionComparisons comparisons,
      CarriedItems carried,
      SettleCarried settleCarried,
      RequiredVersions versions,
      CarriedDtoConverter converter,
      CurrentActor currentActor) {
    this.comparisons = comparisons;
    this.carried = carried;
    this.settleCarried = settleCarried;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "listCarriedItems",
      summary = "List what was tied to the earlier version, and where it belongs in the later one")
  @ApiResponse(responseCode = "200", description = "One page.")
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @GetMapping("/diffs/carried-items")
  PageResponse<CarriedItemResponse> list(
      @RequestParam("from") UUID from,
      @RequestParam("to") UUID to,
      @RequestParam(name = "state", required = false) @Nullable Set<State> states,
      @RequestParam(name = "kind", required = false) @Nullable Set<CarriedKind> kinds,
      @RequestParam(name = "open", required = false) @Nullable Boolean open,
      PageRequest page) {
    WorkspaceId workspaceId = currentActor.get().workspaceId();
    DocumentVersionId earlier = versions.get(from).id();
    DocumentVersionId later = versions.get(to).id();
    VersionComparison comparison =
        comparisons
            .between(workspaceId, earlier, later)
            .orElseThrow(() -> new VersionsNotCompared(earlier, later, ComparisonState.NONE));
    CarriedFilter filter =
        new CarriedFilter(
            states == null ? Set.of() : states,
            kinds == null ? Set.of() : kinds,
            Optional.ofNullable(open));
    return PageResponse.of(
        Page.of(
            carried.of(workspaceId, comparison.id()).stream().filter(filter::takes).toList(), page),
        converter::response);
  }

  @Operation(
      operationId = "settleCarriedItem",
      summary = "Say where something belongs now, or drop it")
  @ApiResponse(responseCode = "200", description = "The item with the answer.")
  @ApiResponse(responseCode = "404", description = "`carried-item.not-found`")
  @ApiResponse(responseCode = "409", description = "`carried-item.settled`")
  @PutMapping(
      path = "/carried-items/{item_id}/settlement",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  CarriedItemResponse settle(
      @PathVariable("item_id") UUID id, @Valid @RequestBody SettleCarriedRequest body) {
    return converter.response(
        settleCarried.handle(
            new SettleCarried.Command(
                currentActor.get(),
                new CarriedItemId(id),
                Optional.ofNullable(body.anchorId()).map(AnchorId::parse),
                body.reason())));
  }
}
