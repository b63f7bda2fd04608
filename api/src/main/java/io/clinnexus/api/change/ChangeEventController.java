package io.clinnexus.api.change;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredStudies;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.ChangeEvent;
import io.clinnexus.domain.change.ChangeEventId;
import io.clinnexus.domain.change.ChangeEventNotFound;
import io.clinnexus.domain.change.ChangeEvents;
import io.clinnexus.domain.change.DecideImpact;
import io.clinnexus.domain.change.ImpactItemId;
import io.clinnexus.domain.change.ImpactItems;
import io.clinnexus.domain.shared.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the changes of a study and what they touch, and takes decisions about it. */
@Tag(name = "changes", description = "What a new version changes, and what that touches")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ChangeEventController {

  private final ChangeEvents events;
  private final ImpactItems items;
  private final DecideImpact decideImpact;
  private final RequiredStudies studies;
  private final ChangeEventDtoConverter converter;
  private final CurrentActor currentActor;

  ChangeEventController(
      ChangeEvents events,
      ImpactItems items,
      DecideImpact decideImpact,
      RequiredStudies studies,
      ChangeEventDtoConverter converter,
      CurrentActor currentActor) {
    this.events = events;
    this.items = items;
    this.decideImpact = decideImpact;
    this.studies = studies;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "listChangeEvents",
      summary = "List the changes of a study, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/studies/{study_id}/change-events")
  PageResponse<ChangeEventResponse> list(@PathVariable("study_id") UUID id, PageRequest page) {
    return PageResponse.of(
        events.list(workspace(), studies.get(id).id(), page), converter::response);
  }

  @Operation(operationId = "getImpact", summary = "Read what a change touches")
  @ApiResponse(responseCode = "200", description = "The change with everything that it touches.")
  @GetMapping("/change-events/{change_event_id}/impact")
  ImpactResponse impact(@PathVariable("change_event_id") UUID id) {
    ChangeEventId eventId = new ChangeEventId(id);
    ChangeEvent event =
        events.find(workspace(), eventId).orElseThrow(() -> new ChangeEventNotFound(eventId));
    return converter.response(event, items.ofEvent(workspace(), eventId));
  }

  @Operation(
      operationId = "decideImpact",
      summary = "Say whether what is touched was brought in line, or need not be, with a reason",
      description = "A decision stays when the impact is computed again.")
  @ApiResponse(responseCode = "200", description = "The item as it is now.")
  @PostMapping(
      path = "/impact-items/{impact_item_id}/decisions",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ImpactItemResponse decide(
      @PathVariable("impact_item_id") UUID id, @Valid @RequestBody DecideImpactRequest request) {
    return converter.response(
        decideImpact.handle(
            new DecideImpact.Command(
                currentActor.get(),
                new ImpactItemId(id),
                request.expectedStatus(),
                request.status(),
                request.reason())));
  }

  private WorkspaceId workspace() {
    return currentActor.get().workspaceId();
  }
}
