package io.clinnexus.persistence.sections;

import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.sections.RequiredFacts;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonDefaults;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The required facts of a contract in every form they were ever stored in: an object with facts, a
 * bare array of facts, and in either of them a string for a fact. Any other object states none.
 */
final class RequiredFactsJson {

  private static final String FACTS = "facts";
  private static final String FACT_KEY = "fact_key";

  private RequiredFactsJson() {}

  static RequiredFacts read(Jsonb column) {
    JsonNode stored = JsonCodec.read(column);
    ObjectNode tree = JsonCodec.object();
    if (stored instanceof ObjectNode object) {
      tree = object;
    } else if (stored.isArray()) {
      tree.set(FACTS, stored);
    } else {
      return JsonShapes.read(column, RequiredFacts.class);
    }
    normalise(tree);
    return JsonShapes.read(JsonCodec.write(tree), RequiredFacts.class);
  }

  private static void normalise(ObjectNode tree) {
    JsonNode facts = tree.path(FACTS);
    if (!facts.isArray()) {
      if (!facts.isMissingNode()) {
        tree.set("facts_in_free_form", facts);
      }
      tree.set(FACTS, JsonCodec.tree(List.of()));
      return;
    }
    tree.set(FACTS, JsonCodec.tree(facts.valueStream().map(RequiredFactsJson::asObject).toList()));
    for (ObjectNode fact : JsonDefaults.elements(tree, FACTS)) {
      JsonDefaults.value(fact, "required", true);
      JsonDefaults.value(fact, "min_status", FactStatus.EXTRACTED.code());
    }
  }

  private static JsonNode asObject(JsonNode fact) {
    return fact.isString() ? JsonCodec.object().put(FACT_KEY, fact.stringValue()) : fact;
  }
}
