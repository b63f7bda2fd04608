package io.clinnexus.integrations.quality;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.ingestion.QualityMeasure;
import io.clinnexus.domain.ingestion.QualityRule;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.ingestion.Severity;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of the quality gate; every complaint names the file, the line and the field. */
final class QualityRuleFile {

  static final String NAME = "quality/rules.yaml";
  private static final double LARGEST = 1_000_000_000;
  private static final Set<String> FILE_FIELDS = Set.of("version", "required-facts", "rules");
  private static final Set<String> RULE_FIELDS =
      Set.of("id", "types", "measure", "at-least", "at-most", "severity", "message");

  private QualityRuleFile() {}

  static QualityRules read(RuleNode file) {
    file.only(FILE_FIELDS);
    Map<DocumentType, List<QualityRule>> rules = new EnumMap<>(DocumentType.class);
    Set<String> taken = new HashSet<>();
    for (RuleNode entry : file.field("rules").items()) {
      QualityRule rule = rule(entry.only(RULE_FIELDS));
      for (DocumentType type : types(entry)) {
        if (!taken.add(type.code() + " " + rule.id())) {
          throw entry.field("id").complaint("is used twice for the type " + type.code());
        }
        rules.computeIfAbsent(type, ignored -> new ArrayList<>()).add(rule);
      }
    }
    return new QualityRules(file.field("version").text(), rules, requiredFacts(file));
  }

  private static QualityRule rule(RuleNode entry) {
    Optional<RuleNode> least = entry.optional("at-least");
    Optional<RuleNode> most = entry.optional("at-most");
    if (least.isEmpty() && most.isEmpty()) {
      throw entry.complaint("lacks the field at-least or at-most");
    }
    return new QualityRule(
        entry.field("id").text(),
        entry.field("measure").code(QualityMeasure.class),
        least.map(bound -> bound.number(0, LARGEST)).orElse(-Double.MAX_VALUE),
        most.map(bound -> bound.number(0, LARGEST)).orElse(Double.MAX_VALUE),
        entry.field("severity").code(Severity.class),
        entry.field("message").text());
  }

  /** The types that are named, or all. */
  private static Set<DocumentType> types(RuleNode entry) {
    Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);
    entry
        .optional("types")
        .ifPresent(list -> list.items().forEach(type -> types.add(type.code(DocumentType.class))));
    return entry.optional("types").isPresent() ? types : EnumSet.allOf(DocumentType.class);
  }

  private static Map<DocumentType, List<FactKey>> requiredFacts(RuleNode file) {
    Map<DocumentType, List<FactKey>> required = new EnumMap<>(DocumentType.class);
    file.field("required-facts")
        .fields()
        .forEach(
            (type, keys) ->
                required.put(
                    keys.named(DocumentType.class),
                    keys.items().stream().map(key -> key.as(FactKey::parse)).toList()));
    return required;
  }
}
