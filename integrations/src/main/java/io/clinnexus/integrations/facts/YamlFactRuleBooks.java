package io.clinnexus.integrations.facts;

import io.clinnexus.domain.facts.extraction.Cues;
import io.clinnexus.domain.facts.extraction.FactRuleBooks;
import io.clinnexus.domain.facts.extraction.FactRules;
import io.clinnexus.domain.facts.extraction.FieldRule;
import io.clinnexus.domain.facts.extraction.SentenceRule;
import io.clinnexus.domain.shared.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that ship with the product, read once at start: the fields with their labels, the cues,
 * and the forms of sentences in each language.
 */
final class YamlFactRuleBooks implements FactRuleBooks {

  private static final List<String> SENTENCES = List.of("sentences-en.yaml", "sentences-ru.yaml");

  private final FactRules rules;

  /** Reads all files; throws {@link IllegalStateException} naming file, line and field. */
  YamlFactRuleBooks() {
    YamlFile fieldFile = file("fields.yaml");
    List<FieldRule> fields = FieldFile.fields(fieldFile);
    Cues cues = FieldFile.cues(file("cues.yaml"));
    List<SentenceRule> sentences = new ArrayList<>();
    for (String name : SENTENCES) {
      sentences.addAll(new SentenceFile(file(name), fields).rules());
    }
    try {
      this.rules = new FactRules(fieldFile.root().text("version"), fields, sentences, cues);
    } catch (DomainException e) {
      throw new IllegalStateException("facts: " + e.getMessage(), e);
    }
  }

  @Override
  public FactRules rules() {
    return rules;
  }

  private static YamlFile file(String name) {
    try (InputStream in = YamlFactRuleBooks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing fact rules " + name + ".");
      }
      return YamlFile.parse("facts/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
