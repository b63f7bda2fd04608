package io.clinnexus.domain.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auditlog.AuditVerification.Fault;
import io.clinnexus.domain.auditlog.AuditVerification.Kind;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.shared.OpaqueJson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VerifyAuditTrailTest {

  private static final int ROWS = 40;

  private final Actor actor = Actor.builtIn();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final InMemoryAuditLedger ledger = new InMemoryAuditLedger(trail, actor.workspaceId());
  private final InMemoryHeadArchive archive = new InMemoryHeadArchive();
  private final HeadSigner signer = new ToySigner();
  private final DirectTransactions transactions = new DirectTransactions();

  @Test
  void an_untouched_trail_is_intact() {
    fill(ROWS);
    export();
    record(1);

    assertThat(verify()).isEqualTo(new AuditVerification(ROWS, 1, 1, Optional.empty()));
  }

  @Test
  void an_empty_trail_is_intact() {
    assertThat(verify()).isEqualTo(new AuditVerification(0, 0, 0, Optional.empty()));
  }

  @Test
  void every_change_of_a_row_is_found_at_its_number() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1_000; i++) {
      VerifyAuditTrailTest one = new VerifyAuditTrailTest();
      one.fill(ROWS);
      one.export();
      int victim = random.nextInt(ROWS);
      one.ledger.tamper(links -> links.set(victim, changed(links.get(victim), random)));

      assertThat(one.verify().fault().map(Fault::sequence)).as("round " + i).contains(victim + 1L);
    }
  }

  @Test
  void a_removed_link_a_removed_row_and_a_swapped_pair_are_found() {
    assertThat(faultAfter(links -> links.remove(4))).isEqualTo(new Fault(5, Kind.LINK_MISSING));
    assertThat(faultAfter(links -> links.set(4, withRow(links.get(4), Optional.empty()))))
        .isEqualTo(new Fault(5, Kind.ROW_MISSING));
    assertThat(
            faultAfter(
                links -> {
                  Optional<AuditRow> row = links.get(7).row();
                  links.set(7, withRow(links.get(7), links.get(8).row()));
                  links.set(8, withRow(links.get(8), row));
                }))
        .isEqualTo(new Fault(8, Kind.ROW_CHANGED));
    assertThat(faultAfter(links -> Collections.swap(links, 7, 8)))
        .isEqualTo(new Fault(8, Kind.LINK_MISSING));
  }

  @Test
  void a_truncated_tail_is_found_by_the_exported_head() {
    assertThat(faultAfter(links -> links.subList(35, ROWS).clear()))
        .isEqualTo(new Fault(36, Kind.TAIL_MISSING));
  }

  @Test
  void a_chain_computed_anew_is_found_by_the_signed_head() {
    assertThat(faultAfter(VerifyAuditTrailTest::forge))
        .isEqualTo(new Fault(ROWS, Kind.HEAD_DIFFERS));
  }

  @Test
  void a_head_that_was_exported_for_the_forged_chain_is_found_by_its_signature() {
    fill(ROWS);
    export();
    ledger.tamper(VerifyAuditTrailTest::forge);
    SignedHead genuine = archive.heads(actor.workspaceId()).get(0);
    InMemoryHeadArchive forged = new InMemoryHeadArchive();
    List<SealedRow> links = new ArrayList<>();
    ledger.eachSealed(actor.workspaceId(), links::add);
    forged.append(
        new SignedHead(
            genuine.workspaceId(),
            new ChainHead(ROWS, links.get(ROWS - 1).rowHash()),
            genuine.exportedAt(),
            genuine.signature()));

    AuditVerification found =
        new VerifyAuditTrail(ledger, forged, signer, transactions)
            .handle(new VerifyAuditTrail.Query(actor));

    assertThat(found.fault()).contains(new Fault(ROWS, Kind.HEAD_FORGED));
  }

  @Test
  void a_head_is_exported_once() {
    fill(2);
    assertThat(export()).isEqualTo(1);
    assertThat(export()).isZero();
    fill(1);
    assertThat(export()).isEqualTo(1);
    assertThat(archive.heads(actor.workspaceId()))
        .extracting(head -> head.head().sequence())
        .containsExactly(2L, 3L);
  }

  private Fault faultAfter(Consumer<List<SealedRow>> change) {
    VerifyAuditTrailTest one = new VerifyAuditTrailTest();
    one.fill(ROWS);
    one.export();
    one.ledger.tamper(change);
    return one.verify().fault().orElseThrow();
  }

  private void fill(int count) {
    record(count);
    new SealAuditTrail(ledger, ledger, transactions).handle();
  }

  private void record(int count) {
    for (int i = 0; i < count; i++) {
      trail.record(
          new AuditEntry(
              actor,
              "update",
              "study",
              String.valueOf(i),
              Optional.of(OpaqueJson.EMPTY_OBJECT),
              Optional.empty(),
              Optional.of("because " + i)));
    }
  }

  private int export() {
    return new ExportAuditHeads(ledger, ledger, archive, signer, transactions, Clock.systemUTC())
        .handle();
  }

  private AuditVerification verify() {
    return new VerifyAuditTrail(ledger, archive, signer, transactions)
        .handle(new VerifyAuditTrail.Query(actor));
  }

  /** Changes one row and computes the chain from there on as it should be. */
  private static void forge(List<SealedRow> links) {
    AuditChain chain = new AuditChain();
    ChainHash last = links.get(9).rowHash();
    for (int i = 10; i < links.size(); i++) {
      AuditRow row = links.get(i).row().orElseThrow();
      AuditRow other = i == 10 ? withAction(row, "create") : row;
      ChainHash hash = chain.next(last, i + 1L, other);
      links.set(i, new SealedRow(i + 1L, last, hash, Optional.of(other)));
      last = hash;
    }
  }

  private static SealedRow withRow(SealedRow link, Optional<AuditRow> row) {
    return new SealedRow(link.sequence(), link.previousHash(), link.rowHash(), row);
  }

  private static AuditRow withAction(AuditRow row, String action) {
    return new AuditRow(
        row.id(),
        row.workspaceId(),
        row.actorUserId(),
        action,
        row.entityType(),
        row.entityId(),
        row.before(),
        row.after(),
        row.createdAtMicros(),
        row.reason(),
        row.requestId());
  }

  private static SealedRow changed(SealedRow link, Random random) {
    AuditRow row = link.row().orElseThrow();
    return switch (random.nextInt(6)) {
      case 0 -> withRow(link, Optional.of(withAction(row, row.action() + " ")));
      case 1 -> withRow(link, Optional.of(other(row, row.createdAtMicros() + 1, row.after())));
      case 2 -> withRow(link, Optional.of(other(row, row.createdAtMicros(), Optional.of("{}"))));
      case 3 ->
          new SealedRow(link.sequence(), link.previousHash(), flipped(link.rowHash()), link.row());
      case 4 ->
          new SealedRow(link.sequence(), flipped(link.previousHash()), link.rowHash(), link.row());
      default -> withRow(link, Optional.of(moved(row)));
    };
  }

  private static AuditRow other(AuditRow row, long micros, Optional<String> after) {
    return new AuditRow(
        row.id(),
        row.workspaceId(),
        row.actorUserId(),
        row.action(),
        row.entityType(),
        row.entityId(),
        row.before(),
        after,
        micros,
        row.reason(),
        row.requestId());
  }

  /** The same letters, divided otherwise between two fields. */
  private static AuditRow moved(AuditRow row) {
    return new AuditRow(
        new UUID(row.id().getMostSignificantBits(), row.id().getLeastSignificantBits()),
        row.workspaceId(),
        row.actorUserId(),
        row.action() + row.entityType().charAt(0),
        row.entityType().substring(1),
        row.entityId(),
        row.before(),
        row.after(),
        row.createdAtMicros(),
        row.reason(),
        row.requestId());
  }

  private static ChainHash flipped(ChainHash hash) {
    char[] hex = hash.hex().toCharArray();
    hex[5] = hex[5] == '0' ? '1' : '0';
    return ChainHash.parse(new String(hex));
  }

  /** Signs with a sum that an outsider does not know how to make. */
}
