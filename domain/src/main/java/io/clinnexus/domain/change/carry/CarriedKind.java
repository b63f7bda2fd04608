package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.shared.Coded;

/** What was tied to an anchor. */
public enum CarriedKind implements Coded {
  /** A fact by its evidence; the next version has facts of its own. */
  FACT("fact"),
  /** A person's decision that a fact is right. */
  FACT_DECISION("fact_decision"),
  /** A person's decision where a section is. */
  SECTION_OVERRIDE("section_override"),
  /** One side of a conflict. */
  CONFLICT_ITEM("conflict_item"),
  /** A written section that cites the anchor. */
  CITATION("citation");

  private final String code;

  CarriedKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
