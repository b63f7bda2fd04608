package io.clinnexus.api.change;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.change.amendment.AmendmentLanguage;
import io.clinnexus.domain.change.amendment.ExportAmendment;
import io.clinnexus.domain.change.amendment.ExportAmendment.Form;
import io.clinnexus.domain.change.amendment.NoteChange;
import io.clinnexus.domain.change.amendment.ReadTableOfChanges;
import io.clinnexus.domain.change.amendment.Substance;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a regulator is told about a new version. */
@Tag(name = "diffs", description = "What differs between two versions")
@RestController
@RequestMapping(path = "/api/v1/diffs", produces = MediaType.APPLICATION_JSON_VALUE)
class AmendmentController {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LONGEST_ID = 200;

  private final ReadTableOfChanges readTable;
  private final NoteChange noteChange;
  private final ExportAmendment export;
  private final RequiredVersions versions;
  private final AmendmentDtoConverter converter;
  private final CurrentActor currentActor;

  AmendmentController(
      ReadTableOfChanges readTable,
      NoteChange noteChange,
      ExportAmendment export,
      RequiredVersions versions,
      AmendmentDtoConverter converter,
      CurrentActor currentActor) {
    this.readTable = readTable;
    this.noteChange = noteChange;
    this.export = export;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "getTableOfChanges",
      summary = "Read the table of changes of two versions, with what is proposed as substantial")
  @ApiResponse(responseCode = "200", description = "The rows in document order.")
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @GetMapping("/table-of-changes")
  TableOfChangesResponse get(@RequestParam("from") UUID from, @RequestParam("to") UUID to) {
    return converter.response(readTable.handle(query(from, to)));
  }

  @Operation(
      operationId = "explainChange",
      summary = "Say why a row of a table of changes was changed")
  @ApiResponse(responseCode = "200", description = "What is said of the row now.")
  @ApiResponse(
      responseCode = "404",
      description = "`versions.not-compared`, `table-of-changes.change-not-found`")
  @PutMapping(
      path = "/table-of-changes/{change_id}/reason",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  TableOfChangesResponse.Note explain(
      @Size(max = LONGEST_ID) @PathVariable("change_id") String changeId,
      @RequestParam("from") UUID from,
      @RequestParam("to") UUID to,
      @Valid @RequestBody ExplainChangeRequest body) {
    return note(changeId, query(from, to), Optional.empty(), body.reason());
  }

  @Operation(
      operationId = "decideChange",
      summary = "Decide whether a row of a table of changes is substantial")
  @ApiResponse(responseCode = "200", description = "What is said of the row now.")
  @ApiResponse(
      responseCode = "404",
      description = "`versions.not-compared`, `table-of-changes.change-not-found`")
  @PutMapping(
      path = "/table-of-changes/{change_id}/decision",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  TableOfChangesResponse.Note decide(
      @Size(max = LONGEST_ID) @PathVariable("change_id") String changeId,
      @RequestParam("from") UUID from,
      @RequestParam("to") UUID to,
      @Valid @RequestBody DecideChangeRequest body) {
    return note(changeId, query(from, to), Optional.of(body.decision()), body.reason());
  }

  @Operation(
      operationId = "exportTableOfChangesAsDocument",
      summary = "Export the table of changes as a word-processing document")
  @ApiResponse(
      responseCode = "200",
      description = "Office Open XML.",
      content = @Content(mediaType = WORD, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @ApiResponse(responseCode = "409", description = "`table-of-changes.reasons-missing`")
  @GetMapping(path = "/table-of-changes/docx", produces = WORD)
  ResponseEntity<byte[]> document(
      @RequestParam("from") UUID from,
      @RequestParam("to") UUID to,
      @RequestParam("lang") AmendmentLanguage language) {
    return file(Form.TABLE_AS_DOCUMENT, language, query(from, to), WORD, "table-of-changes.docx");
  }

  @Operation(
      operationId = "exportTableOfChangesAsWorkbook",
      summary = "Export the table of changes as a workbook")
  @ApiResponse(
      responseCode = "200",
      description = "Office Open XML.",
      content = @Content(mediaType = SHEET, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @ApiResponse(responseCode = "409", description = "`table-of-changes.reasons-missing`")
  @GetMapping(path = "/table-of-changes/xlsx", produces = SHEET)
  ResponseEntity<byte[]> workbook(
      @RequestParam("from") UUID from,
      @RequestParam("to") UUID to,
      @RequestParam("lang") AmendmentLanguage language) {
    return file(Form.TABLE_AS_WORKBOOK, language, query(from, to), SHEET, "table-of-changes.xlsx");
  }

  @Operation(
      operationId = "exportTrackedChanges",
      summary = "Export the later version with its changes tracked",
      description =
          "Accepting all changes gives the later version, rejecting all the earlier one; headings,"
              + " lists and tables are kept, other formatting and pictures are not.")
  @ApiResponse(
      responseCode = "200",
      description = "Office Open XML.",
      content = @Content(mediaType = WORD, schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(responseCode = "404", description = "`versions.not-compared`")
  @GetMapping(path = "/tracked-changes/docx", produces = WORD)
  ResponseEntity<byte[]> trackedChanges(
      @RequestParam("from") UUID from, @RequestParam("to") UUID to) {
    return file(
        Form.TRACKED_CHANGES, AmendmentLanguage.EN, query(from, to), WORD, "tracked-changes.docx");
  }

  private TableOfChangesResponse.Note note(
      String changeId, ReadDiff.Query pair, Optional<Substance> decision, String text) {
    return AmendmentDtoConverter.response(
        noteChange.handle(
            new NoteChange.Command(
                currentActor.get(),
                pair.from(),
                pair.to(),
                AnchorId.parse(changeId),
                decision,
                text)));
  }

  private ResponseEntity<byte[]> file(
      Form form, AmendmentLanguage language, ReadDiff.Query pair, String type, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(export.handle(new ExportAmendment.Command(pair, form, language)));
  }

  private ReadDiff.Query query(UUID from, UUID to) {
    return new ReadDiff.Query(
        currentActor.get().workspaceId(), versions.get(from).id(), versions.get(to).id());
  }
}
