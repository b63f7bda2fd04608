package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;
import java.util.Map;

/**
 * Everything that decides what is found and how it is told.
 *
 * @param rules by id
 * @param fingerprint changes with any of it
 */
public record ConflictRules(
    Map<String, ConflictRule> rules,
    List<FactComparison> facts,
    List<ProcedureTerm> procedures,
    ConflictWords words,
    String fingerprint) {

  public ConflictRules {
    rules = Map.copyOf(rules);
    facts = List.copyOf(facts);
    procedures = List.copyOf(procedures);
  }

  /** A rule that the detection uses; throws when the data lack it. */
  ConflictRule rule(String id) {
    ConflictRule rule = rules.get(id);
    if (rule == null) {
      throw new InvalidValue("ruleId", "names no rule: " + id + ".");
    }
    return rule;
  }
}
