package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.facts.FactId;
import java.util.Optional;

/**
 * One side of a contradiction.
 *
 * @param value what it says, as an explanation gives it
 */
record Side(DocumentReading document, ConflictQuote quote, String value, Optional<FactId> fact) {

  static Side of(DocumentReading document, ConflictQuote quote, String value) {
    return new Side(document, quote, value, Optional.empty());
  }

  static Side of(DocumentReading document, Sentence sentence, String value) {
    return of(document, sentence.quote(), value);
  }
}
