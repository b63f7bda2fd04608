package io.clinnexus.integrations.conflicts;

import io.clinnexus.domain.conflicts.detection.ConflictWords;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the words and patterns that texts are read by. */
final class ConflictWordFile {

  private static final Set<String> FIELDS =
      Set.of(
          "version",
          "documents",
          "synopsis",
          "background",
          "aside",
          "abbreviation-lists",
          "known-abbreviations",
          "numbers",
          "macros",
          "patterns");
  private static final Pattern MACRO = Pattern.compile("\\{([a-z]+)\\}");
  private static final int LARGEST_NUMBER = 10_000;

  private ConflictWordFile() {}

  static ConflictWords read(RuleNode file) {
    file.only(FIELDS);
    Map<String, String> macros = new LinkedHashMap<>();
    file.field("macros").fields().forEach((name, value) -> macros.put(name, value.text()));
    Map<String, Integer> numbers = new HashMap<>();
    file.field("numbers")
        .fields()
        .forEach((word, value) -> numbers.put(word, value.whole(0, LARGEST_NUMBER)));
    Map<String, List<Pattern>> patterns = new HashMap<>();
    file.field("patterns")
        .fields()
        .forEach(
            (name, list) ->
                patterns.put(
                    name, list.items().stream().map(item -> pattern(item, macros)).toList()));
    return new ConflictWords(
        file.texts("synopsis"),
        file.texts("background"),
        file.texts("aside"),
        file.texts("abbreviation-lists"),
        new HashSet<>(file.texts("known-abbreviations")),
        numbers,
        patterns,
        documents(file.field("documents")));
  }

  private static Map<DocumentType, ConflictWords.DocumentName> documents(RuleNode node) {
    Map<DocumentType, ConflictWords.DocumentName> names = new EnumMap<>(DocumentType.class);
    node.fields()
        .forEach(
            (type, name) ->
                names.put(
                    name.named(DocumentType.class),
                    new ConflictWords.DocumentName(
                        name.field("en").text(), name.field("ru").text())));
    return names;
  }

  /** An expression with its macros filled in. */
  static Pattern pattern(RuleNode item, Map<String, String> macros) {
    String text = item.text();
    for (int depth = 0; depth < 3; depth++) {
      Matcher macro = MACRO.matcher(text);
      StringBuilder filled = new StringBuilder();
      while (macro.find()) {
        String value = macros.get(macro.group(1));
        if (value == null) {
          throw item.complaint("knows no macro {" + macro.group(1) + "}");
        }
        macro.appendReplacement(filled, Matcher.quoteReplacement("(?:" + value + ")"));
      }
      macro.appendTail(filled);
      text = filled.toString();
    }
    try {
      return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw item.complaint("is no expression: " + e.getDescription());
    }
  }
}
