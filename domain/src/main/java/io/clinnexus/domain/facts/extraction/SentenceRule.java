package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a field from a sentence of a certain form.
 *
 * @param id stable, unique
 * @param field the field it reads
 * @param triggers beginnings of words in lower case, at least three letters each; the patterns are
 *     tried on sentences that have such a word
 * @param patterns with the group {@code value} around the words that state the value, or {@code
 *     min} and {@code max} for ages
 * @param value what is stated when the pattern matches, instead of what the words say
 * @param strength how telling the form is, above 0 and at most 1
 * @param zones where it counts; empty for everywhere
 * @param inLabels whether it only reads the values of labels
 */
public record SentenceRule(
    String id,
    String field,
    List<String> triggers,
    List<Pattern> patterns,
    Optional<String> value,
    double strength,
    Set<SourceZone> zones,
    boolean inLabels) {

  /** Length of the shortest trigger. */
  static final int TRIGGER = 3;

  public SentenceRule {
    triggers = List.copyOf(triggers);
    patterns = List.copyOf(patterns);
    zones = Set.copyOf(zones);
    InvalidValue.unless(!id.isBlank(), "id", "must not be blank.");
    InvalidValue.unless(!patterns.isEmpty(), "patterns", "must not be empty.");
    InvalidValue.unless(
        !triggers.isEmpty() && triggers.stream().allMatch(word -> word.length() >= TRIGGER),
        "triggers",
        "must be words of at least three letters.");
    InvalidValue.unless(strength > 0 && strength <= 1, "strength", "must be above 0, at most 1.");
  }
}
