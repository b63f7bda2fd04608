package io.clinnexus.api.auditlog;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auditlog.AuditFilter;
import io.clinnexus.domain.auditlog.AuditLogQueries;
import io.clinnexus.domain.auditlog.AuditRow;
import io.clinnexus.domain.auditlog.AuditView;
import io.clinnexus.domain.auditlog.VerifyAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the audit trail and checks it. */
@Tag(name = "audit log", description = "Who changed what, when and why")
@RestController
@RequestMapping(path = "/api/v1/audit-log", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditController {

  private static final int LONGEST = 128;

  private final AuditLogQueries entries;
  private final VerifyAuditTrail verifyAuditTrail;
  private final ObjectMapper json;
  private final CurrentActor currentActor;

  AuditController(
      AuditLogQueries entries,
      VerifyAuditTrail verifyAuditTrail,
      ObjectMapper json,
      CurrentActor currentActor) {
    this.entries = entries;
    this.verifyAuditTrail = verifyAuditTrail;
    this.json = json;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "listAuditEntries", summary = "List the audit trail, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping
  PageResponse<AuditEntryResponse> list(
      @Parameter(
              array = @ArraySchema(schema = @Schema(type = "string", maxLength = LONGEST)),
              example = "upload")
          @Size(max = 20)
          @RequestParam(name = "action", required = false)
          @Nullable Set<@Size(max = LONGEST) String> actions,
      @Size(max = LONGEST) @RequestParam(name = "entity_type", required = false)
          @Nullable String entityType,
      @Size(max = LONGEST) @RequestParam(name = "entity_id", required = false)
          @Nullable String entityId,
      @RequestParam(name = "actor_user_id", required = false) @Nullable UUID actor,
      @Size(max = LONGEST) @RequestParam(name = "request_id", required = false)
          @Nullable String requestId,
      @Parameter(description = "Not before this moment.")
          @RequestParam(name = "from", required = false)
          @Nullable Instant from,
      @Parameter(description = "Before this moment.")
          @RequestParam(name = "before", required = false)
          @Nullable Instant before,
      PageRequest page) {
    Actor auditor = currentActor.allowed(io.clinnexus.domain.auth.Operation.READ_AUDIT_TRAIL);
    AuditFilter filter =
        new AuditFilter(
            actions == null ? Set.of() : actions,
            Optional.ofNullable(entityType),
            Optional.ofNullable(entityId),
            Optional.ofNullable(actor).map(UserId::new),
            Optional.ofNullable(requestId),
            Optional.ofNullable(from),
            Optional.ofNullable(before));
    return PageResponse.of(entries.list(auditor.workspaceId(), filter, page), this::response);
  }

  @Operation(
      operationId = "verifyAuditTrail",
      summary = "Check the audit trail",
      description =
          "Computes the hash chain over all entries again and compares it with the signed heads"
              + " outside the database.")
  @ApiResponse(responseCode = "200", description = "What was found.")
  @GetMapping("/verification")
  AuditVerificationResponse verify() {
    return AuditVerificationResponse.of(
        verifyAuditTrail.handle(new VerifyAuditTrail.Query(currentActor.get())));
  }

  private AuditEntryResponse response(AuditView view) {
    AuditRow row = view.row();
    return new AuditEntryResponse(
        row.id(),
        row.time(),
        row.actorUserId().orElse(null),
        row.action(),
        row.entityType(),
        row.entityId(),
        state(row.before()),
        state(row.after()),
        row.reason().orElse(null),
        row.requestId().orElse(null),
        view.seal().map(seal -> seal.sequence()).orElse(null),
        view.seal().map(seal -> seal.hash().hex()).orElse(null));
  }

  private @Nullable JsonNode state(Optional<String> text) {
    return text.map(json::readTree).orElse(null);
  }
}
