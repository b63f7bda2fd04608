package io.clinnexus.cli.audit;

import io.clinnexus.domain.auditlog.AuditExport;
import io.clinnexus.domain.auditlog.AuditExportCheck;
import io.clinnexus.domain.auditlog.AuditRow;
import io.clinnexus.domain.auditlog.AuditVerification;
import io.clinnexus.domain.auditlog.ChainHash;
import io.clinnexus.domain.auditlog.ChainHead;
import io.clinnexus.domain.auditlog.SealedRow;
import io.clinnexus.domain.auditlog.SignatureCheck;
import io.clinnexus.domain.auditlog.SignedHead;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.DomainException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exported audit trail, one JSON object in a line: the beginning, the signed heads, every entry
 * with its link, the end. It is read line by line, whatever its size.
 */
final class AuditExportFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FORM = 1;

  private final Path file;
  private final SignatureCheck signatures;
  private final List<SignedHead> heads = new ArrayList<>();
  private @Nullable WorkspaceId workspaceId;
  private @Nullable AuditExportCheck check;
  private @Nullable AuditVerification result;
  private int line;

  private AuditExportFile(Path file, SignatureCheck signatures) {
    this.file = file;
    this.signatures = signatures;
  }

  /** Checks the file; throws {@link ExportUnreadable} when it is no whole export. */
  static AuditVerification check(Path file, SignatureCheck signatures) {
    AuditExportFile export = new AuditExportFile(file, signatures);
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return export.read(in);
    } catch (IOException e) {
      throw new ExportUnreadable("The file " + file + " cannot be read.");
    }
  }

  private AuditVerification read(BufferedReader in) throws IOException {
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      line++;
      try {
        accept(JSON.readTree(text));
      } catch (JacksonException
          | DomainException
          | DateTimeException
          | IllegalArgumentException e) {
        throw wrong("is damaged");
      }
    }
    if (result == null) {
      throw new ExportUnreadable(
          file + " ends after line " + line + " without its closing line: it was cut.");
    }
    return result;
  }

  private void accept(JsonNode json) {
    if (result != null) {
      throw wrong("stands behind the closing line");
    }
    switch (text(json, "kind")) {
      case "begin" -> begin(json);
      case "head" -> heads.add(head(json));
      case "entry" -> links().link(link(json));
      case "end" ->
          result =
              links()
                  .end(
                      new AuditExport.Summary(
                          number(json, "entries"), head(json), number(json, "waiting")));
      default -> throw wrong("is of an unknown kind");
    }
  }

  private void begin(JsonNode json) {
    if (line != 1 || number(json, "form") != FORM) {
      throw wrong("is no beginning that this version knows");
    }
    workspaceId = new WorkspaceId(UUID.fromString(text(json, "workspace_id")));
  }

  private AuditExportCheck links() {
    if (check == null) {
      workspace();
      check = new AuditExportCheck(heads, signatures);
    }
    return check;
  }

  private WorkspaceId workspace() {
    if (workspaceId == null) {
      throw wrong("stands before the beginning");
    }
    return workspaceId;
  }

  private SignedHead head(JsonNode json) {
    return new SignedHead(
        workspace(),
        new ChainHead(number(json, "sequence"), ChainHash.parse(text(json, "hash"))),
        Instant.parse(text(json, "exported_at")),
        text(json, "signature"));
  }

  private SealedRow link(JsonNode json) {
    return new SealedRow(
        number(json, "sequence"),
        ChainHash.parse(text(json, "previous_hash")),
        ChainHash.parse(text(json, "row_hash")),
        json.has("id") ? Optional.of(row(json)) : Optional.empty());
  }

  private AuditRow row(JsonNode json) {
    return new AuditRow(
        UUID.fromString(text(json, "id")),
        workspace(),
        optional(json, "actor_user_id").map(UUID::fromString),
        text(json, "action"),
        text(json, "entity_type"),
        text(json, "entity_id"),
        optional(json, "before"),
        optional(json, "after"),
        number(json, "at_micros"),
        optional(json, "reason"),
        optional(json, "request_id"));
  }

  private String text(JsonNode json, String name) {
    return optional(json, name).orElseThrow(() -> wrong("has no " + name));
  }

  private static Optional<String> optional(JsonNode json, String name) {
    JsonNode value = json.get(name);
    return value == null || !value.isString() ? Optional.empty() : Optional.of(value.asString());
  }

  private long number(JsonNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null || !value.isIntegralNumber()) {
      throw wrong("has no " + name);
    }
    return value.asLong();
  }

  private ExportUnreadable wrong(String what) {
    return new ExportUnreadable("Line " + line + " of " + file + " " + what + ".");
  }
}
