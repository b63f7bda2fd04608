package io.clinnexus.integrations.sections;

import io.clinnexus.domain.anchors.outline.HeadingVocabulary;
import io.clinnexus.domain.sections.ContractSeed;
import io.clinnexus.domain.sections.SectionSeeds;
import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.integrations.rules.InvalidRules;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contracts that ship with the product, one file per document type, read once at start. */
final class YamlSectionSeeds implements SectionSeeds {

  private static final List<DocumentType> SHIPPED =
      List.of(
          DocumentType.PROTOCOL,
          DocumentType.SAP,
          DocumentType.CSR,
          DocumentType.IB,
          DocumentType.ICF);
  private static final String WORDS = "sections/words.yaml";

  private final HeadingVocabulary vocabulary;
  private final Map<DocumentType, List<ContractSeed>> contracts = new EnumMap<>(DocumentType.class);

  /** Reads all files; throws {@link InvalidRules} naming file, line and field. */
  YamlSectionSeeds(RuleFiles files) {
    vocabulary = vocabulary(files.read(WORDS));
    for (DocumentType type : SHIPPED) {
      RuleNode file = files.read("sections/" + type.code() + ".yaml");
      contracts.put(type, SectionFile.read(type, file));
    }
  }

  static HeadingVocabulary vocabulary(RuleNode file) {
    file.only(Set.of("version", "light", "synonyms", "appendix-labels", "instruments"));
    Map<String, String> synonyms = new HashMap<>();
    for (RuleNode group : file.field("synonyms").items()) {
      List<RuleNode> words = group.items();
      String standing = words.get(0).text();
      for (RuleNode word : words.subList(1, words.size())) {
        String other = synonyms.put(word.text(), standing);
        if (other != null && !other.equals(standing)) {
          throw word.complaint("'" + word.text() + "' stands for two words");
        }
      }
    }
    return new HeadingVocabulary(
        file.field("version").text(),
        new HashSet<>(file.texts("light")),
        synonyms,
        new HashSet<>(file.texts("appendix-labels")),
        new HashSet<>(file.texts("instruments")));
  }

  @Override
  public HeadingVocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public List<ContractSeed> contracts(DocumentType type) {
    return contracts.getOrDefault(type, List.of());
  }

  @Override
  public String fingerprint(DocumentType type) {
    return Fingerprint.of(vocabulary.canonical() + "\n" + contracts(type));
  }
}
