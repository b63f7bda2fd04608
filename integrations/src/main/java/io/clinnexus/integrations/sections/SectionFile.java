package io.clinnexus.integrations.sections;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.sections.AllowedSources;
import io.clinnexus.domain.sections.CaptureRule;
import io.clinnexus.domain.sections.CitationPolicy;
import io.clinnexus.domain.sections.ContextBuild;
import io.clinnexus.domain.sections.ContractSeed;
import io.clinnexus.domain.sections.FallbackSearch;
import io.clinnexus.domain.sections.HeadingMapping;
import io.clinnexus.domain.sections.HeadingSignals;
import io.clinnexus.domain.sections.QcRuleset;
import io.clinnexus.domain.sections.QueryTemplates;
import io.clinnexus.domain.sections.RecipeLanguage;
import io.clinnexus.domain.sections.RecipeSecurity;
import io.clinnexus.domain.sections.RecipeSignals;
import io.clinnexus.domain.sections.RequiredFact;
import io.clinnexus.domain.sections.RequiredFacts;
import io.clinnexus.domain.sections.RetrievalRecipe;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.SignalsByLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the contracts of one document type. */
final class SectionFile {

  private static final Set<String> FILE_FIELDS = Set.of("version", "sections");
  private static final Set<String> SECTION_FIELDS =
      Set.of(
          "key",
          "title",
          "precedence",
          "min-anchors",
          "levels",
          "zones",
          "required-facts",
          "citation",
          "en",
          "ru");
  private static final Set<String> SIGNAL_FIELDS =
      Set.of("titles", "must", "should", "not", "regex");
  private static final int MOST = 9;

  private SectionFile() {}

  static List<ContractSeed> read(DocumentType type, RuleNode file) {
    file.only(FILE_FIELDS);
    file.field("version").text();
    List<ContractSeed> seeds = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (RuleNode entry : file.field("sections").items()) {
      ContractSeed seed = contract(type, entry.only(SECTION_FIELDS));
      if (!keys.add(seed.section().value())) {
        throw entry.field("key").complaint("is used twice");
      }
      seeds.add(seed);
    }
    return List.copyOf(seeds);
  }

  private static ContractSeed contract(DocumentType type, RuleNode entry) {
    RuleNode key = entry.field("key");
    if (!key.text().startsWith(type.code() + ".")) {
      throw key.complaint("must begin with " + type.code() + ".");
    }
    List<RequiredFact> facts =
        entry.optional("required-facts").map(RuleNode::items).orElse(List.of()).stream()
            .map(fact -> RequiredFact.named(fact.as(FactKey::parse).format()))
            .toList();
    return new ContractSeed(
        type,
        key.as(SectionKey::new),
        entry.field("title").text(),
        new RequiredFacts(facts, Map.of()),
        AllowedSources.ANY,
        recipe(entry),
        QcRuleset.DEFAULT,
        entry
            .optional("citation")
            .map(policy -> policy.code(CitationPolicy.class))
            .orElse(CitationPolicy.PER_CLAIM));
  }

  private static RetrievalRecipe recipe(RuleNode entry) {
    Optional<RuleNode> zones =
        entry.optional("zones").map(node -> node.only(Set.of("prefer", "fallback")));
    Optional<RuleNode> levels =
        entry.optional("levels").map(node -> node.only(Set.of("min", "max")));
    HeadingSignals ru = signals(entry.field("ru"));
    HeadingSignals en = signals(entry.field("en"));
    return new RetrievalRecipe(
        RetrievalRecipe.CURRENT_VERSION,
        RecipeLanguage.AUTO,
        ContextBuild.DEFAULT,
        List.of(),
        zones(zones, "prefer"),
        zones(zones, "fallback"),
        new FallbackSearch(
            new QueryTemplates(first(ru.titles()), first(en.titles()), Map.of()), Map.of()),
        RecipeSecurity.SECURE,
        new HeadingMapping(
            new RecipeSignals(new SignalsByLanguage(ru, en, Map.of()), Map.of()),
            whole(levels.flatMap(node -> node.optional("min")), 1),
            whole(levels.flatMap(node -> node.optional("max")), 1),
            whole(entry.optional("precedence"), 0),
            Map.of()),
        new CaptureRule(whole(entry.optional("min-anchors"), 0), Map.of()),
        Map.of());
  }

  private static List<String> first(List<String> titles) {
    return titles.subList(0, Math.min(3, titles.size()));
  }

  private static OptionalInt whole(Optional<RuleNode> node, int least) {
    return node.isPresent() ? OptionalInt.of(node.get().whole(least, MOST)) : OptionalInt.empty();
  }

  private static List<ZoneKey> zones(Optional<RuleNode> zones, String field) {
    return zones
        .flatMap(node -> node.optional(field))
        .map(RuleNode::items)
        .orElse(List.of())
        .stream()
        .map(zone -> ZoneKey.of(zone.code(SourceZone.class)))
        .toList();
  }

  private static HeadingSignals signals(RuleNode node) {
    node.only(SIGNAL_FIELDS);
    node.optional("regex").map(RuleNode::items).orElse(List.of()).forEach(SectionFile::compile);
    List<String> titles = node.texts("titles");
    if (titles.isEmpty()) {
      throw node.complaint("must name at least one title");
    }
    return new HeadingSignals(
        titles,
        node.texts("must"),
        node.texts("should"),
        node.texts("not"),
        node.texts("regex"),
        Map.of());
  }

  private static void compile(RuleNode expression) {
    try {
      Pattern.compile(expression.text());
    } catch (PatternSyntaxException e) {
      throw new IllegalStateException(
          expression.complaint("is not a regular expression").getMessage(), e);
    }
  }
}
