package io.clinnexus.domain.facts.extraction;

import java.util.List;

/**
 * What was read from a document version.
 *
 * @param facts at most one for each key
 * @param warnings stable codes without document text, such as a rule that took too long
 */
public record ExtractedFacts(List<ReadFact> facts, List<String> warnings) {

  public ExtractedFacts {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }
}
