package io.clinnexus.api.studies;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.AddDocument;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds and finds the documents of studies. */
@Tag(name = "documents", description = "The documents of a study")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentController {

  private final AddDocument addDocument;
  private final Studies studies;
  private final Documents documents;
  private final StudyDtoConverter converter;
  private final CurrentActor currentActor;

  DocumentController(
      AddDocument addDocument,
      Studies studies,
      Documents documents,
      StudyDtoConverter converter,
      CurrentActor currentActor) {
    this.addDocument = addDocument;
    this.studies = studies;
    this.documents = documents;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "addDocument", summary = "Add a document to a study")
  @ApiResponse(responseCode = "201", description = "Added; Location names it.")
  @PostMapping(path = "/studies/{study_id}/documents", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DocumentResponse> add(
      @PathVariable("study_id") UUID studyId, @Valid @RequestBody AddDocumentRequest body) {
    Document document =
        addDocument.handle(
            new AddDocument.Command(
                currentActor.get(), new StudyId(studyId), body.docType(), body.title()));
    return ResponseEntity.created(URI.create("/api/v1/documents/" + document.id().value()))
        .body(converter.response(document));
  }

  @Operation(operationId = "listDocuments", summary = "List the documents of a study, oldest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/studies/{study_id}/documents")
  PageResponse<DocumentResponse> list(@PathVariable("study_id") UUID id, PageRequest page) {
    WorkspaceId workspaceId = currentActor.get().workspaceId();
    StudyId studyId = new StudyId(id);
    if (studies.find(workspaceId, studyId).isEmpty()) {
      throw new StudyNotFound(studyId);
    }
    return PageResponse.of(documents.list(workspaceId, studyId, page), converter::response);
  }

  @Operation(operationId = "getDocument", summary = "Read a document")
  @ApiResponse(responseCode = "200", description = "The document.")
  @GetMapping("/documents/{document_id}")
  DocumentResponse get(@PathVariable("document_id") UUID id) {
    DocumentId documentId = new DocumentId(id);
    return documents
        .find(currentActor.get().workspaceId(), documentId)
        .map(converter::response)
        .orElseThrow(() -> new DocumentNotFound(documentId));
  }
}
