package io.clinnexus.integrations.facts;

import io.clinnexus.domain.facts.extraction.Cues;
import io.clinnexus.domain.facts.extraction.FactRuleBooks;
import io.clinnexus.domain.facts.extraction.FactRules;
import io.clinnexus.domain.facts.extraction.FieldRule;
import io.clinnexus.domain.facts.extraction.SentenceRule;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.integrations.rules.InvalidRules;
import io.clinnexus.integrations.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that ship with the product, read once at start: the fields with their labels, the cues,
 * and the forms of sentences in each language.
 */
final class YamlFactRuleBooks implements FactRuleBooks {

  private static final List<String> SENTENCES = List.of("sentences-en.yaml", "sentences-ru.yaml");

  private final FactRules rules;

  /** Reads all files; throws {@link InvalidRules} naming file, line and field. */
  YamlFactRuleBooks(RuleFiles files) {
    YamlFile fieldFile = file(files, "fields.yaml");
    List<FieldRule> fields = FieldFile.fields(fieldFile);
    Cues cues = FieldFile.cues(file(files, "cues.yaml"));
    List<SentenceRule> sentences = new ArrayList<>();
    for (String name : SENTENCES) {
      sentences.addAll(new SentenceFile(file(files, name), fields).rules());
    }
    try {
      this.rules = new FactRules(fieldFile.root().text("version"), fields, sentences, cues);
    } catch (DomainException e) {
      throw new InvalidRules("facts: " + e.getMessage(), e);
    }
  }

  @Override
  public FactRules rules() {
    return rules;
  }

  private static YamlFile file(RuleFiles files, String name) {
    String path = "facts/" + name;
    return YamlFile.parse(path, files.content(path));
  }
}
