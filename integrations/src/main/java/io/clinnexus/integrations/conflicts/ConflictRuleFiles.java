package io.clinnexus.integrations.conflicts;

import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.domain.conflicts.ConflictSide;
import io.clinnexus.domain.conflicts.ConflictText;
import io.clinnexus.domain.conflicts.detection.ConflictRule;
import io.clinnexus.domain.conflicts.detection.ConflictRules;
import io.clinnexus.domain.conflicts.detection.FactComparison;
import io.clinnexus.domain.conflicts.detection.ProcedureTerm;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rules of contradictions; every complaint names the file, the line and the field. */
final class ConflictRuleFiles {

  private static final String RULES = "conflicts/rules.yaml";
  private static final String FACTS = "conflicts/facts.yaml";
  private static final String PROCEDURES = "conflicts/procedures.yaml";
  private static final String WORDS = "conflicts/words.yaml";
  private static final Set<String> RULE_FIELDS = Set.of("id", "severity", "leads", "en", "ru");
  private static final Set<String> TEXT_FIELDS = Set.of("title", "text");
  private static final Set<String> FACT_FIELDS =
      Set.of(
          "key",
          "en",
          "ru",
          "measure",
          "documents",
          "between",
          "inside",
          "inside-statistics",
          "not-in",
          "light",
          "tolerance",
          "confidence");
  private static final Set<String> PROCEDURE_FIELDS = Set.of("id", "en", "ru", "row", "text");
  private static final Set<String> IN_TEXTS =
      Set.of("what", "left", "right", "left-document", "right-document");
  private static final Pattern NAME = Pattern.compile("\\{([^}]*)\\}");
  private static final String VERSION = "version";

  private ConflictRuleFiles() {}

  static ConflictRules read(RuleFiles files) {
    Map<String, ConflictRule> rules = rules(files.read(RULES));
    return new ConflictRules(
        rules,
        facts(files.read(FACTS), rules.keySet()),
        procedures(files.read(PROCEDURES)),
        ConflictWordFile.read(files.read(WORDS)),
        Fingerprint.of(
            List.of(
                files.content(RULES),
                files.content(FACTS),
                files.content(PROCEDURES),
                files.content(WORDS))));
  }

  private static Map<String, ConflictRule> rules(RuleNode file) {
    file.only(Set.of(VERSION, "rules"));
    Map<String, ConflictRule> rules = new LinkedHashMap<>();
    for (RuleNode entry : file.field("rules").items()) {
      entry.only(RULE_FIELDS);
      ConflictRule rule =
          new ConflictRule(
              entry.field("id").text(),
              entry.field("severity").code(ConflictSeverity.class),
              entry.optional("leads").map(side -> side.code(ConflictSide.class)),
              text(entry.field("en")),
              text(entry.field("ru")));
      if (rules.put(rule.id(), rule) != null) {
        throw entry.field("id").complaint("is used twice");
      }
    }
    return rules;
  }

  private static ConflictText text(RuleNode entry) {
    entry.only(TEXT_FIELDS);
    return new ConflictText(filled(entry.field("title")), filled(entry.field("text")));
  }

  private static String filled(RuleNode entry) {
    String text = entry.text();
    NAME.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !IN_TEXTS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw entry.complaint("knows no {" + name + "}");
            });
    return text;
  }

  private static List<FactComparison> facts(RuleNode file, Set<String> rules) {
    file.only(Set.of(VERSION, "facts"));
    List<FactComparison> facts = new ArrayList<>();
    for (RuleNode entry : file.field("facts").items()) {
      entry.only(FACT_FIELDS);
      Set<DocumentType> documents = EnumSet.noneOf(DocumentType.class);
      entry
          .field("documents")
          .items()
          .forEach(type -> documents.add(type.code(DocumentType.class)));
      facts.add(
          new FactComparison(
              entry.field("key").as(FactKey::parse),
              entry.field("en").text(),
              entry.field("ru").text(),
              entry.field("measure").code(FactComparison.Measure.class),
              documents,
              rule(entry.field("between"), rules),
              entry.optional("inside").map(id -> rule(id, rules)),
              entry.optional("inside-statistics").map(id -> rule(id, rules)),
              notIn(entry),
              Set.copyOf(entry.texts("light")),
              entry.optional("tolerance").map(share -> share.number(0, 1)).orElse(0.0),
              entry.field("confidence").number(0, 1)));
    }
    return facts;
  }

  private static Set<SourceZone> notIn(RuleNode entry) {
    Set<SourceZone> zones = EnumSet.noneOf(SourceZone.class);
    entry
        .optional("not-in")
        .ifPresent(list -> list.items().forEach(zone -> zones.add(zone.code(SourceZone.class))));
    return zones;
  }

  private static String rule(RuleNode entry, Set<String> rules) {
    if (!rules.contains(entry.text())) {
      throw entry.complaint("names no rule of " + RULES);
    }
    return entry.text();
  }

  private static List<ProcedureTerm> procedures(RuleNode file) {
    file.only(Set.of(VERSION, "procedures"));
    List<ProcedureTerm> terms = new ArrayList<>();
    for (RuleNode entry : file.field("procedures").items()) {
      entry.only(PROCEDURE_FIELDS);
      terms.add(
          new ProcedureTerm(
              entry.field("id").text(),
              entry.field("en").text(),
              entry.field("ru").text(),
              patterns(entry, "row"),
              patterns(entry, "text")));
    }
    return terms;
  }

  private static List<Pattern> patterns(RuleNode entry, String name) {
    return entry.field(name).items().stream()
        .map(item -> ConflictWordFile.pattern(item, Map.of()))
        .toList();
  }
}
