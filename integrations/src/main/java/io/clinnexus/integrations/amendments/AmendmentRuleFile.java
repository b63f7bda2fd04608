package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.change.amendment.AmendmentRule;
import io.clinnexus.domain.change.amendment.AmendmentRules;
import io.clinnexus.domain.change.amendment.Regime;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the rules of substantial changes; every complaint names the file, line and field. */
final class AmendmentRuleFile {

  static final String NAME = "amendments/rules.yaml";
  private static final Set<String> FILE_FIELDS = Set.of("version", "rules");
  private static final Set<String> RULE_FIELDS =
      Set.of(
          "id",
          "regime",
          "category-en",
          "category-ru",
          "source",
          "zones",
          "words",
          "kinds",
          "critical");

  private AmendmentRuleFile() {}

  static AmendmentRules read(RuleNode file) {
    file.only(FILE_FIELDS);
    return new AmendmentRules(
        file.field("version").text(),
        file.field("rules").items().stream().map(AmendmentRuleFile::rule).toList());
  }

  private static AmendmentRule rule(RuleNode entry) {
    entry.only(RULE_FIELDS);
    return new AmendmentRule(
        entry.field("id").text(),
        entry.field("regime").code(Regime.class),
        entry.field("category-en").text(),
        entry.field("category-ru").text(),
        entry.field("source").text(),
        codes(entry, "zones", SourceZone.class),
        entry.texts("words"),
        codes(entry, "kinds", CorrespondenceKind.class),
        entry.optional("critical").map(RuleNode::flag).orElse(false));
  }

  private static <E extends Enum<E> & Coded> Set<E> codes(
      RuleNode entry, String field, Class<E> type) {
    Set<E> codes = EnumSet.noneOf(type);
    Stream<RuleNode> items = entry.optional(field).map(RuleNode::items).orElse(List.of()).stream();
    items.forEach(item -> codes.add(item.code(type)));
    return codes;
  }
}
