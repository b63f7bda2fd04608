package io.clinnexus.api.studies;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.AddDocumentVersion;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Documents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds and finds the versions of documents. */
@Tag(name = "document versions", description = "The versions of a document")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentVersionController {

  private final AddDocumentVersion addVersion;
  private final Documents documents;
  private final RequiredVersions versions;
  private final StudyDtoConverter converter;
  private final CurrentActor currentActor;

  DocumentVersionController(
      AddDocumentVersion addVersion,
      Documents documents,
      RequiredVersions versions,
      StudyDtoConverter converter,
      CurrentActor currentActor) {
    this.addVersion = addVersion;
    this.documents = documents;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "addDocumentVersion", summary = "Add a version to a document")
  @ApiResponse(responseCode = "201", description = "Added; Location names it.")
  @ApiResponse(responseCode = "409", description = "`document-version.label-taken`")
  @PostMapping(
      path = "/documents/{document_id}/versions",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DocumentVersionResponse> add(
      @PathVariable("document_id") UUID documentId, @Valid @RequestBody AddVersionRequest body) {
    DocumentVersion version =
        addVersion.handle(
            new AddDocumentVersion.Command(
                currentActor.get(),
                new DocumentId(documentId),
                body.versionLabel(),
                Optional.ofNullable(body.effectiveDate()),
                Optional.ofNullable(body.documentLanguage()).orElse(DocumentLanguage.UNKNOWN)));
    return ResponseEntity.created(URI.create("/api/v1/document-versions/" + version.id().value()))
        .body(converter.response(version));
  }

  @Operation(
      operationId = "listDocumentVersions",
      summary = "List the versions of a document, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/documents/{document_id}/versions")
  PageResponse<DocumentVersionResponse> list(
      @PathVariable("document_id") UUID id, PageRequest page) {
    WorkspaceId workspaceId = currentActor.get().workspaceId();
    DocumentId documentId = new DocumentId(id);
    if (documents.find(workspaceId, documentId).isEmpty()) {
      throw new DocumentNotFound(documentId);
    }
    return PageResponse.of(
        documents.listVersions(workspaceId, documentId, page), converter::response);
  }

  @Operation(operationId = "getDocumentVersion", summary = "Read a version")
  @ApiResponse(responseCode = "200", description = "The version.")
  @GetMapping("/document-versions/{version_id}")
  DocumentVersionResponse get(@PathVariable("version_id") UUID id) {
    return converter.response(versions.get(id));
  }
}
