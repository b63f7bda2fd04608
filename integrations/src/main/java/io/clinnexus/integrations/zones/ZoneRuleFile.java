package io.clinnexus.integrations.zones;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.domain.zones.ZonePhrase;
import io.clinnexus.domain.zones.ZoneRule;
import io.clinnexus.domain.zones.ZoneRuleBook;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one file of zone rules; every complaint names the file, the line and the field. */
final class ZoneRuleFile {

  private static final double FRONT_MATTER_CONFIDENCE = 0.5;
  private static final Set<String> FILE_FIELDS = Set.of("version", "front-matter", "rules");
  private static final Set<String> RULE_FIELDS =
      Set.of("id", "zone", "strength", "binding", "en", "ru");

  private final Set<String> ids = new HashSet<>();

  private ZoneRuleFile() {}

  static ZoneRuleBook read(DocumentType type, RuleNode file) {
    return new ZoneRuleFile().book(type, file.only(FILE_FIELDS));
  }

  private ZoneRuleBook book(DocumentType type, RuleNode file) {
    SourceZone zone = file.field("front-matter").code(SourceZone.class);
    List<ZoneRule> rules = new ArrayList<>();
    for (RuleNode entry : file.field("rules").items()) {
      rules.addAll(rules(entry.only(RULE_FIELDS)));
    }
    return new ZoneRuleBook(
        type,
        file.field("version").text(),
        new ZoneClassification(zone, FRONT_MATTER_CONFIDENCE, type.code() + ".front-matter"),
        rules);
  }

  private List<ZoneRule> rules(RuleNode entry) {
    RuleNode id = entry.field("id");
    if (!ids.add(id.text())) {
      throw id.complaint("is used twice");
    }
    SourceZone zone = entry.field("zone").code(SourceZone.class);
    double strength = entry.optional("strength").map(ZoneRuleFile::strength).orElse(1.0);
    boolean binding = entry.optional("binding").map(RuleNode::flag).orElse(false);
    List<ZoneRule> rules = new ArrayList<>();
    for (DocumentLanguage language : List.of(DocumentLanguage.EN, DocumentLanguage.RU)) {
      List<ZonePhrase> phrases =
          entry.field(language.code()).items().stream()
              .map(phrase -> phrase.as(ZonePhrase::parse))
              .toList();
      rules.add(new ZoneRule(id.text(), zone, language, phrases, strength, binding));
    }
    return rules;
  }

  private static double strength(RuleNode node) {
    double strength = node.number(0, 1);
    if (strength == 0) {
      throw node.complaint("must be above 0");
    }
    return strength;
  }
}
