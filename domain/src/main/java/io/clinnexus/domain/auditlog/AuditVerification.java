package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.shared.Coded;
import java.util.Optional;

/**
 * What the check of an audit trail found.
 *
 * @param sealedRows links that were walked, up to the fault if there is one
 * @param waitingRows rows that are not sealed yet
 * @param exportedHeads signed heads that were compared
 * @param fault the first thing that is wrong
 */
public record AuditVerification(
    long sealedRows, long waitingRows, int exportedHeads, Optional<Fault> fault) {

  /** What is wrong, and at which number of the chain. */
  public record Fault(long sequence, Kind kind) {}

  /** The ways an audit trail can be wrong. */
  public enum Kind implements Coded {
    /** A number is missing in the chain. */
    LINK_MISSING("link_missing"),
    /** The link does not continue the one before it. */
    LINK_BROKEN("link_broken"),
    /** The sealed row is gone from the log. */
    ROW_MISSING("row_missing"),
    /** The row or its link was changed after it was sealed. */
    ROW_CHANGED("row_changed"),
    /** The log holds rows that were never handed to the chain. */
    ROW_UNCHAINED("row_unchained"),
    /** The chain is shorter than a head that was exported, or than an export says it is. */
    TAIL_MISSING("tail_missing"),
    /** The chain has another hash than the head that was exported at this number. */
    HEAD_DIFFERS("head_differs"),
    /** An exported head is not signed by our key, or was changed. */
    HEAD_FORGED("head_forged");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
