package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a value that a language model was asked about, too.
 *
 * @param status the status it led to
 * @param match whether both read the same
 * @param llmValue what the model read
 * @param regexValue what the rule read
 * @param regexRejected what the rule read, when the model was preferred
 * @param llmPriority whether the model was preferred
 */
public record ValueNormalization(
    FactStatus status,
    boolean match,
    Optional<OpaqueJson> llmValue,
    Confidence llmConfidence,
    Optional<OpaqueJson> regexValue,
    Optional<OpaqueJson> regexRejected,
    Optional<Boolean> llmPriority,
    Optional<String> warning,
    Optional<String> note,
    Map<String, OpaqueJson> otherKeys) {

  public ValueNormalization {
    otherKeys = Map.copyOf(otherKeys);
  }
}
