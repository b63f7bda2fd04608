package io.clinnexus.domain.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auditlog.AuditVerification.Fault;
import io.clinnexus.domain.auditlog.AuditVerification.Kind;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.shared.OpaqueJson;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportAuditTrailTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final Actor actor = Actor.builtIn();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final InMemoryAuditLedger ledger = new InMemoryAuditLedger(trail, actor.workspaceId());
  private final InMemoryHeadArchive archive = new InMemoryHeadArchive();
  private final HeadSigner signer = new ToySigner();
  private final DirectTransactions transactions = new DirectTransactions();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void an_export_is_checked_without_the_database_and_is_an_entry_itself() {
    fill(20);
    Kept kept = export();

    assertThat(kept.heads).hasSize(1);
    assertThat(kept.links).hasSize(20);
    assertThat(kept.summary().links()).isEqualTo(20);
    assertThat(kept.summary().waiting()).isEqualTo(1);
    assertThat(kept.check(signer)).isEqualTo(new AuditVerification(20, 1, 2, Optional.empty()));
    AuditEntry own = trail.entries().get(20);
    assertThat(own.action()).isEqualTo("export");
    assertThat(own.entityType()).isEqualTo("audit_log");
    assertThat(own.after()).contains(new OpaqueJson("{\"format\":\"json\"}"));
  }

  @Test
  void an_empty_trail_is_exported_with_a_signed_beginning() {
    Kept kept = export();

    assertThat(kept.links).isEmpty();
    assertThat(kept.check(signer)).isEqualTo(new AuditVerification(0, 1, 1, Optional.empty()));
  }

  @Test
  void a_changed_entry_of_an_export_is_found_at_its_number() {
    Random random = new Random(20261129);
    fill(20);
    for (int round = 0; round < 200; round++) {
      Kept kept = export();
      int victim = random.nextInt(kept.links.size());
      SealedRow link = kept.links.get(victim);
      AuditRow row = link.row().orElseThrow();
      kept.links.set(
          victim,
          new SealedRow(
              link.sequence(), link.previousHash(), link.rowHash(), Optional.of(changed(row))));

      assertThat(kept.check(signer).fault()).contains(new Fault(victim + 1L, Kind.ROW_CHANGED));
    }
  }

  @Test
  void an_export_that_was_cut_or_sealed_anew_is_found() {
    fill(20);
    Kept cut = export();
    cut.links.subList(18, 20).clear();
    assertThat(cut.check(signer).fault()).contains(new Fault(19, Kind.TAIL_MISSING));

    Kept middle = export();
    middle.links.remove(7);
    assertThat(middle.check(signer).fault()).contains(new Fault(8, Kind.LINK_MISSING));

    Kept anew = export();
    AuditChain chain = new AuditChain();
    ChainHash last = chain.start();
    for (int i = 0; i < anew.links.size(); i++) {
      AuditRow row = changed(anew.links.get(i).row().orElseThrow());
      ChainHash next = chain.next(last, i + 1L, row);
      anew.links.set(i, new SealedRow(i + 1L, last, next, Optional.of(row)));
      last = next;
    }
    assertThat(anew.check(signer).fault()).contains(new Fault(20, Kind.HEAD_DIFFERS));
  }

  @Test
  void an_export_that_another_key_signed_is_found() {
    fill(3);
    Kept kept = export();

    assertThat(kept.check((message, signature) -> false).fault())
        .contains(new Fault(3, Kind.HEAD_FORGED));
  }

  private static AuditRow changed(AuditRow row) {
    return new AuditRow(
        row.id(),
        row.workspaceId(),
        Optional.of(new UUID(9, 9)),
        row.action(),
        row.entityType(),
        row.entityId(),
        row.before(),
        row.after(),
        row.createdAtMicros(),
        row.reason(),
        row.requestId());
  }

  private void fill(int entries) {
    for (int i = 0; i < entries; i++) {
      trail.record(
          new AuditEntry(actor, "create", "study", "" + i, Optional.empty(), Optional.empty()));
    }
    ledger.seal(actor.workspaceId(), entries);
    new ExportAuditHeads(ledger, ledger, archive, signer, transactions, clock).handle();
  }

  private Kept export() {
    Kept kept = new Kept();
    new ExportAuditTrail(ledger, archive, signer, trail, transactions, clock)
        .handle(new ExportAuditTrail.Command(actor, "json", kept));
    return kept;
  }

  /** An export in memory. */
  private static final class Kept implements AuditExport {

    private final List<SignedHead> heads = new ArrayList<>();
    private final List<SealedRow> links = new ArrayList<>();
    private @Nullable Summary summary;

    @Override
    public void begin(WorkspaceId workspaceId, Instant exportedAt, List<SignedHead> before) {
      assertThat(exportedAt).isEqualTo(NOW);
      heads.addAll(before);
    }

    @Override
    public void link(SealedRow link) {
      links.add(link);
    }

    @Override
    public void end(Summary end) {
      summary = end;
    }

    Summary summary() {
      return Optional.ofNullable(summary).orElseThrow();
    }

    AuditVerification check(SignatureCheck signatures) {
      AuditExportCheck check = new AuditExportCheck(heads, signatures);
      links.forEach(check::link);
      return check.end(summary());
    }
  }
}
