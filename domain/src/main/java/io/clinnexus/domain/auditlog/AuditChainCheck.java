package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auditlog.AuditVerification.Fault;
import io.clinnexus.domain.auditlog.AuditVerification.Kind;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks a chain link by link, recomputes it and compares it with the heads exported from it. */
final class AuditChainCheck {

  private final AuditChain chain = new AuditChain();
  private final Deque<ChainHead> heads;
  private ChainHash last = chain.start();
  private long sequence;
  private @Nullable Fault fault;

  AuditChainCheck(List<ChainHead> exported) {
    heads =
        new ArrayDeque<>(
            exported.stream().sorted(Comparator.comparingLong(ChainHead::sequence)).toList());
  }

  /** The next link; ignored after the first fault. */
  void accept(SealedRow link) {
    if (fault != null) {
      return;
    }
    Optional<Kind> wrong = wrongWith(link);
    if (wrong.isPresent()) {
      fault = new Fault(sequence + 1, wrong.get());
      return;
    }
    sequence = link.sequence();
    last = link.rowHash();
    compareWithHeads();
  }

  /** How many links were right. */
  long walked() {
    return sequence;
  }

  /** Whether this is the last link that was handed over. */
  boolean endsWith(ChainHead head) {
    return head.sequence() == sequence && head.hash().equals(last);
  }

  /** The first fault, when all links have been handed over. */
  Optional<Fault> finish() {
    if (fault == null && !heads.isEmpty()) {
      fault = new Fault(sequence + 1, Kind.TAIL_MISSING);
    }
    return Optional.ofNullable(fault);
  }

  private Optional<Kind> wrongWith(SealedRow link) {
    if (link.sequence() != sequence + 1) {
      return Optional.of(Kind.LINK_MISSING);
    }
    if (!link.previousHash().equals(last)) {
      return Optional.of(Kind.LINK_BROKEN);
    }
    if (link.row().isEmpty()) {
      return Optional.of(Kind.ROW_MISSING);
    }
    ChainHash expected = chain.next(last, link.sequence(), link.row().get());
    return expected.equals(link.rowHash()) ? Optional.empty() : Optional.of(Kind.ROW_CHANGED);
  }

  private void compareWithHeads() {
    while (fault == null && !heads.isEmpty() && heads.getFirst().sequence() == sequence) {
      if (!heads.removeFirst().hash().equals(last)) {
        fault = new Fault(sequence, Kind.HEAD_DIFFERS);
      }
    }
  }
}
