package io.clinnexus.api.auditlog;

import io.clinnexus.domain.auditlog.AuditExport;
import io.clinnexus.domain.auditlog.AuditRow;
import io.clinnexus.domain.auditlog.SealedRow;
import io.clinnexus.domain.auditlog.SignedHead;
import io.clinnexus.domain.auth.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object in a line: the beginning, the signed heads, every entry with its link, the end.
 * What was before and after stands as the text that was hashed, so that {@code ./clinnexus audit
 * verify} can compute the chain again.
 */
final class JsonAuditExport implements AuditExport {

  /** Raised whenever a reader of the old form could not read the new one. */
  static final int FORM = 1;

  private final ObjectMapper json;
  private final Writer out;

  JsonAuditExport(ObjectMapper json, Writer out) {
    this.json = json;
    this.out = out;
  }

  @Override
  public void begin(WorkspaceId workspaceId, Instant exportedAt, List<SignedHead> heads) {
    line(
        json.createObjectNode()
            .put("kind", "begin")
            .put("form", FORM)
            .put("workspace_id", workspaceId.value().toString())
            .put("exported_at", exportedAt.toString())
            .put("heads", heads.size()));
    heads.forEach(head -> line(head("head", head)));
  }

  @Override
  public void link(SealedRow link) {
    ObjectNode line =
        json.createObjectNode()
            .put("kind", "entry")
            .put("sequence", link.sequence())
            .put("previous_hash", link.previousHash().hex())
            .put("row_hash", link.rowHash().hex());
    link.row().ifPresent(row -> fields(line, row));
    line(line);
  }

  private static void fields(ObjectNode line, AuditRow row) {
    line.put("id", row.id().toString())
        .put("at", row.time().toString())
        .put("at_micros", row.createdAtMicros())
        .put("actor_user_id", text(row.actorUserId().map(UUID::toString)))
        .put("action", row.action())
        .put("entity_type", row.entityType())
        .put("entity_id", row.entityId())
        .put("before", text(row.before()))
        .put("after", text(row.after()))
        .put("reason", text(row.reason()))
        .put("request_id", text(row.requestId()));
  }

  @Override
  public void end(Summary summary) {
    line(
        head("end", summary.head())
            .put("entries", summary.links())
            .put("waiting", summary.waiting()));
  }

  private ObjectNode head(String kind, SignedHead head) {
    return json.createObjectNode()
        .put("kind", kind)
        .put("sequence", head.head().sequence())
        .put("hash", head.head().hash().hex())
        .put("exported_at", head.exportedAt().toString())
        .put("signature", head.signature());
  }

  private static @Nullable String text(Optional<String> value) {
    return value.orElse(null);
  }

  private void line(ObjectNode line) {
    try {
      out.write(json.writeValueAsString(line));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
