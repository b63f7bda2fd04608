package io.clinnexus.persistence.sections;

import io.clinnexus.domain.sections.GateAction;
import io.clinnexus.domain.sections.QcRuleset;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonDefaults;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import tools.jackson.databind.node.ObjectNode;

/** The checks of a contract, with what older ones leave out. */
final class QcRulesetJson {

  private QcRulesetJson() {}

  static QcRuleset read(Jsonb column) {
    if (!(JsonCodec.read(column) instanceof ObjectNode tree)) {
      return JsonShapes.read(column, QcRuleset.class);
    }
    JsonDefaults.value(tree, "phases", QcRuleset.DEFAULT_PHASES);
    ObjectNode policy = JsonDefaults.object(tree, "gate_policy");
    JsonDefaults.value(policy, "on_missing_required_fact", GateAction.BLOCKED.code());
    JsonDefaults.value(policy, "on_low_mapping_confidence", GateAction.BLOCKED.code());
    JsonDefaults.value(policy, "on_citation_missing", GateAction.FAIL.code());
    JsonDefaults.value(tree, "numbers_match_facts", false);
    JsonDefaults.value(tree, "check_zone_conflicts", false);
    return JsonShapes.read(JsonCodec.write(tree), QcRuleset.class);
  }
}
