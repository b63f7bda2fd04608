package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.extraction.values.Found;
import java.util.List;
import java.util.Optional;

/**
 * One reading of a field at one place.
 *
 * @param unit in UCUM
 * @param mentions the words, those that state the value first
 * @param score how sure the reading is, 0 to 1
 * @param rule the rule that made it
 */
record Candidate(
    String field,
    FactValue value,
    Optional<String> unit,
    List<Mention> mentions,
    double score,
    String rule) {

  Candidate {
    mentions = List.copyOf(mentions);
  }

  static Candidate of(String field, Piece piece, Found found, double score, String rule) {
    return new Candidate(
        field,
        found.value(),
        found.unit(),
        List.of(Mention.primary(piece, new Span(found.start(), found.end()))),
        score,
        rule);
  }

  /** Where it stands: the position of its first anchor. */
  int position() {
    return mentions.get(0).piece().index();
  }

  String raw() {
    Mention first = mentions.get(0);
    return first.span().of(first.piece().text());
  }
}
