package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.outline.HeadingVocabulary;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Map;

/** The section contracts and heading words that ship with the product; checked when they load. */
public interface SectionSeeds {

  /** Words that headings of all types share. */
  HeadingVocabulary vocabulary();

  /** The contracts of a document type in the order of its usual outline; empty for some types. */
  List<ContractSeed> contracts(DocumentType type);

  /** The shipped signals of a section; none for one that does not ship. */
  default SignalsByLanguage signals(DocumentType type, SectionKey section) {
    return contracts(type).stream()
        .filter(seed -> seed.section().equals(section))
        .map(seed -> seed.retrievalRecipe().mapping().signals().lang())
        .findFirst()
        .orElse(new SignalsByLanguage(HeadingSignals.NONE, HeadingSignals.NONE, Map.of()));
  }

  /** SHA-256 in hexadecimal digits over everything shipped for a type. */
  String fingerprint(DocumentType type);
}
