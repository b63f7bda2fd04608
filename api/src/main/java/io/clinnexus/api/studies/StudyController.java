package io.clinnexus.api.studies;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.RegisterStudy;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers and finds studies. */
@Tag(name = "studies", description = "Clinical studies")
@RestController
@RequestMapping(path = "/api/v1/studies", produces = MediaType.APPLICATION_JSON_VALUE)
class StudyController {

  private final RegisterStudy registerStudy;
  private final Studies studies;
  private final StudyDtoConverter converter;
  private final CurrentActor currentActor;

  StudyController(
      RegisterStudy registerStudy,
      Studies studies,
      StudyDtoConverter converter,
      CurrentActor currentActor) {
    this.registerStudy = registerStudy;
    this.studies = studies;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "registerStudy", summary = "Register a study")
  @ApiResponse(responseCode = "201", description = "Registered; Location names it.")
  @ApiResponse(responseCode = "409", description = "`study.code-taken`")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StudyResponse> register(@Valid @RequestBody RegisterStudyRequest body) {
    Study study =
        registerStudy.handle(
            new RegisterStudy.Command(currentActor.get(), body.studyCode(), body.title()));
    return ResponseEntity.created(URI.create("/api/v1/studies/" + study.id().value()))
        .body(converter.response(study));
  }

  @Operation(
      operationId = "listStudies",
      summary = "List studies, newest first, or find one by its code")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping
  PageResponse<StudyResponse> list(
      @Parameter(description = "The exact code; the page has at most one item then.")
          @Size(max = 100)
          @RequestParam(name = "code", required = false)
          @Nullable String code,
      PageRequest page) {
    WorkspaceId workspaceId = currentActor.get().workspaceId();
    Page<Study> found =
        code == null
            ? studies.list(workspaceId, page)
            : new Page<>(
                studies.findByCode(workspaceId, code.strip()).map(List::of).orElse(List.of()),
                Optional.empty());
    return PageResponse.of(found, converter::response);
  }

  @Operation(operationId = "getStudy", summary = "Read a study")
  @ApiResponse(responseCode = "200", description = "The study.")
  @GetMapping("/{study_id}")
  StudyResponse get(@PathVariable("study_id") UUID id) {
    StudyId studyId = new StudyId(id);
    return studies
        .find(currentActor.get().workspaceId(), studyId)
        .map(converter::response)
        .orElseThrow(() -> new StudyNotFound(studyId));
  }
}
