package io.clinnexus.api.auditlog;

import io.clinnexus.domain.auditlog.AuditExport;
import io.clinnexus.domain.auditlog.AuditRow;
import io.clinnexus.domain.auditlog.SealedRow;
import io.clinnexus.domain.auditlog.SignedHead;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.CsvLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The trail for people: comma-separated values, or a text to print. Both name every entry's link of
 * the chain and end with the count and the signed head.
 */
final class ReadableAuditExport implements AuditExport {

  private static final List<String> COLUMNS =
      List.of(
          "sequence",
          "at",
          "actor_user_id",
          "action",
          "entity_type",
          "entity_id",
          "reason",
          "before",
          "after",
          "request_id",
          "row_hash");

  private final Writer out;
  private final boolean csv;

  private ReadableAuditExport(Writer out, boolean csv) {
    this.out = out;
    this.csv = csv;
  }

  static AuditExport csv(Writer out) {
    return new ReadableAuditExport(out, true);
  }

  static AuditExport text(Writer out) {
    return new ReadableAuditExport(out, false);
  }

  @Override
  public void begin(WorkspaceId workspaceId, Instant exportedAt, List<SignedHead> heads) {
    if (csv) {
      write(CsvLine.of(COLUMNS));
    } else {
      write(
          "Audit trail of workspace %s, exported %s%n%n"
              .formatted(workspaceId.value(), exportedAt));
    }
  }

  @Override
  public void link(SealedRow link) {
    List<String> cells =
        link.row()
            .map(row -> cells(link, row))
            .orElseGet(
                () -> List.of(number(link), "", "", "missing", "", "", "", "", "", "", hash(link)));
    if (csv) {
      write(CsvLine.of(cells));
    } else {
      paragraph(cells);
    }
  }

  private static List<String> cells(SealedRow link, AuditRow row) {
    return List.of(
        number(link),
        row.time().toString(),
        row.actorUserId().map(UUID::toString).orElse(""),
        row.action(),
        row.entityType(),
        row.entityId(),
        row.reason().orElse(""),
        row.before().orElse(""),
        row.after().orElse(""),
        row.requestId().orElse(""),
        hash(link));
  }

  private static String number(SealedRow link) {
    return Long.toString(link.sequence());
  }

  private static String hash(SealedRow link) {
    return link.rowHash().hex();
  }

  /** Line ends inside a value would look like further entries, so they are shown as such. */
  private void paragraph(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        String value = cells.get(i).replace("\r", "\\r").replace("\n", "\\n");
        write("%-14s %s%n".formatted(COLUMNS.get(i), value));
      }
    }
    write("%n".formatted());
  }

  @Override
  public void end(Summary summary) {
    SignedHead head = summary.head();
    List<String> facts =
        List.of(
            "%d entries; %d not sealed yet".formatted(summary.links(), summary.waiting()),
            "chain head %d %s".formatted(head.head().sequence(), head.head().hash().hex()),
            "signed %s %s".formatted(head.exportedAt(), head.signature()));
    write(csv ? CsvLine.of(facts) : String.join("\n", facts) + "\n");
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
