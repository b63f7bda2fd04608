package io.clinnexus.api.corefacts;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredStudies;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.domain.corefacts.CoreFactsNotFound;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.StudyId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the core facts of studies. */
@Tag(name = "facts", description = "What documents say about their study")
@RestController
@RequestMapping(
    path = "/api/v1/studies/{study_id}/core-facts",
    produces = MediaType.APPLICATION_JSON_VALUE)
class CoreFactsController {

  private final CoreFacts coreFacts;
  private final RequiredStudies studies;
  private final CoreFactsDtoConverter converter;
  private final CurrentActor currentActor;

  CoreFactsController(
      CoreFacts coreFacts,
      RequiredStudies studies,
      CoreFactsDtoConverter converter,
      CurrentActor currentActor) {
    this.coreFacts = coreFacts;
    this.studies = studies;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "getCoreFacts", summary = "Read the latest core facts of a study")
  @ApiResponse(responseCode = "200", description = "The newest version of them.")
  @GetMapping
  CoreFactsResponse latest(@PathVariable("study_id") UUID id) {
    StudyId studyId = studies.get(id).id();
    return coreFacts
        .latest(workspace(), studyId)
        .map(converter::response)
        .orElseThrow(() -> new CoreFactsNotFound(studyId));
  }

  @Operation(
      operationId = "listCoreFacts",
      summary = "List the versions of the core facts of a study, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/history")
  PageResponse<CoreFactsResponse> history(@PathVariable("study_id") UUID id, PageRequest page) {
    StudyId studyId = studies.get(id).id();
    return PageResponse.of(coreFacts.history(workspace(), studyId, page), converter::response);
  }

  private WorkspaceId workspace() {
    return currentActor.get().workspaceId();
  }
}
