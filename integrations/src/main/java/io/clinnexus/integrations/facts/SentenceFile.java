package io.clinnexus.integrations.facts;

import io.clinnexus.domain.facts.extraction.FieldRule;
import io.clinnexus.domain.facts.extraction.SentenceRule;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the forms of sentences of one language. A pattern may use the macros of its file in braces;
 * a group that repeats without bound is refused, since it could take for ever.
 */
final class SentenceFile {

  private static final Set<String> FILE = Set.of("macros", "rules");
  private static final Set<String> RULE =
      Set.of("id", "field", "triggers", "patterns", "value", "strength", "zones", "in-labels");
  private static final Pattern MACRO = Pattern.compile("\\{([a-z][a-z_]*)\\}");
  private static final Pattern UNBOUNDED_GROUP = Pattern.compile("\\)(?:[*+]|\\{\\d+,\\})");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final YamlFile file;
  private final Set<String> fields;
  private final Map<String, String> macros = new LinkedHashMap<>();

  SentenceFile(YamlFile file, List<FieldRule> fields) {
    this.file = file;
    this.fields = fields.stream().map(FieldRule::id).collect(Collectors.toSet());
  }

  List<SentenceRule> rules() {
    Map<String, Node> root = file.root().fields(FILE);
    Node macroNode = root.get("macros");
    if (macroNode != null) {
      YamlFile.Entry entry = new YamlFile.Entry(file, "macros", macroNode);
      entry
          .fields()
          .forEach((name, node) -> macros.put(name, expand(entry, name, entry.text(name))));
    }
    List<SentenceRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFile.Entry entry : file.root().entries("rules")) {
      SentenceRule rule = rule(entry);
      if (!ids.add(rule.id())) {
        throw entry.complaint("id", "is used twice");
      }
      rules.add(rule);
    }
    return rules;
  }

  private SentenceRule rule(YamlFile.Entry entry) {
    entry.fields(RULE);
    String field = entry.text("field");
    if (!fields.contains(field)) {
      throw entry.complaint("field", "names the unknown field " + field);
    }
    List<Pattern> patterns = new ArrayList<>();
    for (String pattern : entry.texts("patterns")) {
      patterns.add(pattern(entry, pattern));
    }
    try {
      return new SentenceRule(
          entry.text("id"),
          field,
          entry.texts("triggers").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
          patterns,
          entry.optionalText("value"),
          strength(entry),
          zones(entry),
          entry.optionalText("in-labels").map(Boolean::parseBoolean).orElse(false));
    } catch (DomainException e) {
      throw entry.complaint("id", String.valueOf(e.getMessage()));
    }
  }

  private Pattern pattern(YamlFile.Entry entry, String source) {
    String expanded = expand(entry, "patterns", source);
    if (UNBOUNDED_GROUP.matcher(expanded).find()) {
      throw entry.complaint("patterns", "has a group that repeats without bound: '" + source + "'");
    }
    try {
      return Pattern.compile(expanded, FLAGS);
    } catch (PatternSyntaxException e) {
      throw entry.complaint("patterns", "is no pattern: '" + source + "'");
    }
  }

  private String expand(YamlFile.Entry entry, String field, String source) {
    Matcher matcher = MACRO.matcher(source);
    StringBuilder expanded = new StringBuilder();
    while (matcher.find()) {
      String macro = macros.get(matcher.group(1));
      if (macro == null) {
        throw entry.complaint(field, "uses the unknown macro " + matcher.group(1));
      }
      matcher.appendReplacement(expanded, Matcher.quoteReplacement(macro));
    }
    return matcher.appendTail(expanded).toString();
  }

  private static double strength(YamlFile.Entry entry) {
    Optional<String> text = entry.optionalText("strength");
    try {
      return text.isEmpty() ? 0.8 : Double.parseDouble(text.get());
    } catch (NumberFormatException e) {
      throw entry.complaint("strength", "must be a number above 0, at most 1");
    }
  }

  private static Set<SourceZone> zones(YamlFile.Entry entry) {
    Set<SourceZone> zones = new LinkedHashSet<>();
    for (String zone : entry.texts("zones")) {
      try {
        zones.add(Coded.parse(SourceZone.class, zone));
      } catch (DomainException e) {
        throw entry.complaint("zones", "has the unknown zone " + zone);
      }
    }
    return zones;
  }
}
