package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/**
 * What is checked in a section that was written, and what a finding leads to.
 *
 * @param phases the names of the checks, in order
 * @param warnings further rules as they were written
 */
public record QcRuleset(
    List<String> phases,
    GatePolicy gatePolicy,
    List<OpaqueJson> warnings,
    boolean numbersMatchFacts,
    boolean checkZoneConflicts,
    Map<String, OpaqueJson> otherKeys) {

  public static final List<String> DEFAULT_PHASES = List.of("input_qc", "citation_qc");

  public static final QcRuleset DEFAULT =
      new QcRuleset(DEFAULT_PHASES, GatePolicy.DEFAULT, List.of(), false, false, Map.of());

  public QcRuleset {
    phases = List.copyOf(phases);
    warnings = List.copyOf(warnings);
    otherKeys = Map.copyOf(otherKeys);
  }
}
