package io.clinnexus.domain.facts.extraction;

/** The rules for reading facts; validated when they are loaded, so this never fails. */
public interface FactRuleBooks {

  /** The rules for documents of every type, in both languages. */
  FactRules rules();
}
