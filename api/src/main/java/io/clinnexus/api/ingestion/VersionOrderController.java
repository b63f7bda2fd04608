package io.clinnexus.api.ingestion;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.domain.ingestion.ChangeEffectiveDate;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The place of a version among those of its document. */
@Tag(name = "document versions", description = "The versions of a document")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class VersionOrderController {

  private final ChangeEffectiveDate changeEffectiveDate;
  private final CurrentActor currentActor;

  VersionOrderController(ChangeEffectiveDate changeEffectiveDate, CurrentActor currentActor) {
    this.changeEffectiveDate = changeEffectiveDate;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "changeEffectiveDate",
      summary = "Give a version another effective date",
      description = "Versions that become neighbours by this are compared.")
  @ApiResponse(responseCode = "204", description = "Changed.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PutMapping(
      path = "/document-versions/{version_id}/effective-date",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  void change(@PathVariable("version_id") UUID id, @Valid @RequestBody ChangeVersionRequest body) {
    changeEffectiveDate.handle(
        new ChangeEffectiveDate.Command(
            currentActor.get(),
            new DocumentVersionId(id),
            Optional.ofNullable(body.effectiveDate()),
            body.reason()));
  }
}
