package io.clinnexus.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.cli.display.Screen;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditExport;
import io.clinnexus.domain.auditlog.AuditRow;
import io.clinnexus.domain.auditlog.ExportAuditHeads;
import io.clinnexus.domain.auditlog.ExportAuditTrail;
import io.clinnexus.domain.auditlog.HeadSigner;
import io.clinnexus.domain.auditlog.InMemoryAuditLedger;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auditlog.InMemoryHeadArchive;
import io.clinnexus.domain.auditlog.SealedRow;
import io.clinnexus.domain.auditlog.SignedHead;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.shared.OpaqueJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VerifyCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path key = Path.of("");
  private List<String> lines = List.of();

  @BeforeEach
  void export_a_trail_of_six_entries() throws GeneralSecurityException, IOException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    key = pem(pair);
    Actor actor = Actor.builtIn();
    InMemoryAuditTrail trail = new InMemoryAuditTrail();
    InMemoryAuditLedger ledger = new InMemoryAuditLedger(trail, actor.workspaceId());
    InMemoryHeadArchive archive = new InMemoryHeadArchive();
    HeadSigner signer = new Signer(pair);
    DirectTransactions transactions = new DirectTransactions();
    for (int i = 0; i < 6; i++) {
      trail.record(
          new AuditEntry(
              actor,
              "update",
              "study",
              "№ " + i,
              Optional.empty(),
              Optional.of(new OpaqueJson("{\"n\": " + i + "}"))));
    }
    ledger.seal(actor.workspaceId(), 4);
    new ExportAuditHeads(ledger, ledger, archive, signer, transactions, Clock.systemUTC()).handle();
    ledger.seal(actor.workspaceId(), 2);
    Lines export = new Lines();
    new ExportAuditTrail(ledger, archive, signer, trail, transactions, Clock.systemUTC())
        .handle(new ExportAuditTrail.Command(actor, "json", export));
    lines = export.lines;
  }

  @Test
  void an_export_as_it_was_written_is_intact() throws IOException {
    assertThat(verify(lines)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("intact: 6 entries, 2 signed heads; 1 entries were not sealed yet\n");
  }

  @Test
  void every_changed_line_is_found() throws IOException {
    assertThat(verify(replaced(4, "{\\\"n\\\": 2}", "{\\\"n\\\": 9}"))).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("NOT INTACT: the entry was changed after it was sealed at entry 3\n");
    out.reset();
    assertThat(verify(replaced(1, "\"signature\":\"", "\"signature\":\"0"))).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("NOT INTACT: a head is not signed by this key at entry 4\n");
    out.reset();
    List<String> without = new ArrayList<>(lines);
    without.remove(5);
    assertThat(verify(without)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("NOT INTACT: an entry is missing at entry 4\n");
  }

  @Test
  void what_is_no_whole_export_is_refused_by_line() throws IOException {
    Path file = folder.resolve("trail.jsonl");
    assertThat(verify(lines.subList(0, 7))).isEqualTo(1);
    assertThat(errors())
        .isEqualTo(file + " ends after line 7 without its closing line: it was cut.");
    assertThat(verify(List.of("{\"kind\":\"begin\"}"))).isEqualTo(1);
    assertThat(errors()).isEqualTo("Line 1 of " + file + " has no form.");
    assertThat(verify(List.of("no json"))).isEqualTo(1);
    assertThat(errors()).isEqualTo("Line 1 of " + file + " is damaged.");
    assertThat(verify(lines.subList(1, lines.size()))).isEqualTo(1);
    assertThat(errors()).isEqualTo("Line 1 of " + file + " stands before the beginning.");
    List<String> longer = new ArrayList<>(lines);
    longer.add(lines.get(4));
    assertThat(verify(longer)).isEqualTo(1);
    assertThat(errors()).isEqualTo("Line 10 of " + file + " stands behind the closing line.");
    Files.writeString(key, "no key");
    assertThat(verify(lines)).isEqualTo(1);
    assertThat(errors()).isEqualTo(key + " is no public Ed25519 key; give verification-key.pem.");
  }

  private String errors() {
    String text = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return text.strip().replaceFirst("^clinnexus: ", "");
  }

  private List<String> replaced(int line, String old, String now) {
    List<String> changed = new ArrayList<>(lines);
    assertThat(changed.get(line)).contains(old);
    changed.set(line, changed.get(line).replace(old, now));
    return changed;
  }

  private int verify(List<String> content) throws IOException {
    Path file = Files.write(folder.resolve("trail.jsonl"), content);
    Screen screen = new Screen(new PrintStream(out, true), new PrintStream(err, true), 0);
    return new CommandLine(new VerifyCommand(screen))
        .execute(file.toString(), "--key", key.toString());
  }

  private Path pem(KeyPair pair) throws IOException {
    return Files.writeString(
        folder.resolve("verification-key.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
  }

  private record Signer(KeyPair pair) implements HeadSigner {

    @Override
    public byte[] sign(byte[] message) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
      throw new AssertionError("nobody checks while exporting");
    }
  }

  /** The form that the API writes. */
  private static final class Lines implements AuditExport {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void begin(WorkspaceId workspaceId, Instant exportedAt, List<SignedHead> heads) {
      add(
          line("begin")
              .put("form", 1)
              .put("workspace_id", workspaceId.value().toString())
              .put("exported_at", exportedAt.toString())
              .put("heads", heads.size()));
      heads.forEach(head -> add(head("head", head)));
    }

    @Override
    public void link(SealedRow link) {
      AuditRow row = link.row().orElseThrow();
      add(
          line("entry")
              .put("sequence", link.sequence())
              .put("previous_hash", link.previousHash().hex())
              .put("row_hash", link.rowHash().hex())
              .put("id", row.id().toString())
              .put("at_micros", row.createdAtMicros())
              .put("actor_user_id", row.actorUserId().orElseThrow().toString())
              .put("action", row.action())
              .put("entity_type", row.entityType())
              .put("entity_id", row.entityId())
              .putNull("before")
              .put("after", row.after().orElseThrow()));
    }

    @Override
    public void end(Summary summary) {
      add(
          head("end", summary.head())
              .put("entries", summary.links())
              .put("waiting", summary.waiting()));
    }

    private static ObjectNode head(String kind, SignedHead head) {
      return line(kind)
          .put("sequence", head.head().sequence())
          .put("hash", head.head().hash().hex())
          .put("exported_at", head.exportedAt().toString())
          .put("signature", head.signature());
    }

    private static ObjectNode line(String kind) {
      return JSON.createObjectNode().put("kind", kind);
    }

    private void add(ObjectNode line) {
      lines.add(JSON.writeValueAsString(line));
    }
  }
}
