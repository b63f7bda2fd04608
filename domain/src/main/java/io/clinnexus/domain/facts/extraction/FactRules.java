package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the extraction knows of words: the fields with their labels, the forms of sentences,
 * and the cues that tell kinds of text apart.
 *
 * @param version version of the rule data
 */
public record FactRules(
    String version, List<FieldRule> fields, List<SentenceRule> sentences, Cues cues) {

  public FactRules {
    fields = List.copyOf(fields);
    sentences = List.copyOf(sentences);
    Set<String> ids = new HashSet<>();
    for (FieldRule field : fields) {
      InvalidValue.unless(ids.add(field.id()), "fields", "has " + field.id() + " twice.");
    }
    Set<String> rules = new HashSet<>();
    for (SentenceRule rule : sentences) {
      InvalidValue.unless(rules.add(rule.id()), "sentences", "has " + rule.id() + " twice.");
      InvalidValue.unless(
          ids.contains(rule.field()), rule.id(), "reads the unknown field " + rule.field() + ".");
    }
  }

  /** SHA-256 in hexadecimal digits over everything that can change what is read. */
  public String fingerprint() {
    String text =
        FactExtractor.VERSION
            + '\n'
            + version
            + '\n'
            + fields.stream().map(FactRules::text).collect(Collectors.joining("\n"))
            + '\n'
            + sentences.stream().map(FactRules::text).collect(Collectors.joining("\n"))
            + '\n'
            + cues;
    return Fingerprint.of(text);
  }

  private static String text(FieldRule field) {
    String keys =
        field.keys().stream()
            .map(
                rule ->
                    rule.key().format()
                        + rule.asWritten()
                        + rule.rename().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .sorted()
                            .toList())
            .collect(Collectors.joining(","));
    return field.id() + field.kind() + keys + field.labels() + field.frontOnly();
  }

  private static String text(SentenceRule rule) {
    return rule.id()
        + rule.field()
        + rule.triggers()
        + rule.patterns()
        + rule.value()
        + rule.strength()
        + rule.zones().stream().sorted().toList()
        + rule.inLabels();
  }
}
