package io.clinnexus.api.conflicts;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredStudies;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.conflicts.AssignConflict;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictFilter;
import io.clinnexus.domain.conflicts.ConflictId;
import io.clinnexus.domain.conflicts.ConflictNotFound;
import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictStatus;
import io.clinnexus.domain.conflicts.ConflictType;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.conflicts.DecideConflict;
import io.clinnexus.domain.shared.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the contradictions of studies and takes decisions about them. */
@Tag(name = "conflicts", description = "Contradictions in the documents of a study")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ConflictController {

  private final Conflicts conflicts;
  private final DecideConflict decideConflict;
  private final AssignConflict assignConflict;
  private final RequiredStudies studies;
  private final ConflictDtoConverter converter;
  private final CurrentActor currentActor;

  ConflictController(
      Conflicts conflicts,
      DecideConflict decideConflict,
      AssignConflict assignConflict,
      RequiredStudies studies,
      ConflictDtoConverter converter,
      CurrentActor currentActor) {
    this.conflicts = conflicts;
    this.decideConflict = decideConflict;
    this.assignConflict = assignConflict;
    this.studies = studies;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "listConflicts",
      summary = "List the conflicts of a study, most severe first, then oldest first",
      description =
          "Rules look for them after each publication, in the newest published version of each"
              + " document. What is not found any more is resolved by that.")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/studies/{study_id}/conflicts")
  PageResponse<ConflictResponse> list(
      @PathVariable("study_id") UUID id,
      @RequestParam(name = "status", required = false) @Nullable Set<ConflictStatus> statuses,
      @RequestParam(name = "severity", required = false) @Nullable Set<ConflictSeverity> severities,
      @Parameter(
              array = @ArraySchema(schema = @Schema(type = "string")),
              example = "between.sample-size")
          @RequestParam(name = "type", required = false)
          @Nullable Set<ConflictType> types,
      PageRequest page) {
    ConflictFilter filter =
        new ConflictFilter(
            statuses == null ? Set.of() : statuses,
            severities == null ? Set.of() : severities,
            types == null ? Set.of() : types);
    return PageResponse.of(
        conflicts.list(currentActor.get().workspaceId(), studies.get(id).id(), filter, page),
        converter::response);
  }

  @Operation(operationId = "getConflict", summary = "Read a conflict with the words of both sides")
  @ApiResponse(responseCode = "200", description = "The conflict.")
  @GetMapping("/conflicts/{conflict_id}")
  ConflictResponse get(@PathVariable("conflict_id") UUID id) {
    ConflictId conflictId = new ConflictId(id);
    Conflict conflict =
        conflicts
            .find(currentActor.get().workspaceId(), conflictId)
            .orElseThrow(() -> new ConflictNotFound(conflictId));
    return converter.response(conflict);
  }

  @Operation(
      operationId = "decideConflict",
      summary = "Settle a conflict, or take it up again, with a reason",
      description =
          "What was settled stays so until the words under it change; then the conflict is open"
              + " again and says why.")
  @ApiResponse(responseCode = "200", description = "The conflict as it is now.")
  @PostMapping(
      path = "/conflicts/{conflict_id}/decisions",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ConflictResponse decide(
      @PathVariable("conflict_id") UUID id, @Valid @RequestBody DecideConflictRequest request) {
    return converter.response(
        decideConflict.handle(
            new DecideConflict.Command(
                currentActor.get(),
                new ConflictId(id),
                request.expectedStatus(),
                request.status(),
                request.reason())));
  }

  @Operation(
      operationId = "assignConflict",
      summary = "Give a conflict to a person, or take it back")
  @ApiResponse(responseCode = "200", description = "The conflict as it is now.")
  @PutMapping(path = "/conflicts/{conflict_id}/owner", consumes = MediaType.APPLICATION_JSON_VALUE)
  ConflictResponse assign(
      @PathVariable("conflict_id") UUID id, @Valid @RequestBody AssignConflictRequest request) {
    return converter.response(
        assignConflict.handle(
            new AssignConflict.Command(
                currentActor.get(),
                new ConflictId(id),
                Optional.ofNullable(request.ownerUserId()).map(UserId::new))));
  }
}
