package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.extraction.values.ValueKind;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;

/**
 * Something a document states, with the names it gives to it.
 *
 * @param id stable, unique
 * @param kind how the value is read
 * @param keys the facts it becomes; empty for a field that only ends the value before it
 * @param labels its names on title pages, in synopses and as headings
 * @param frontOnly whether a label counts on the title page and in the synopsis only
 */
public record FieldRule(
    String id, ValueKind kind, List<KeyRule> keys, List<String> labels, boolean frontOnly) {

  public FieldRule {
    keys = List.copyOf(keys);
    labels = List.copyOf(labels);
    InvalidValue.unless(!id.isBlank(), "id", "must not be blank.");
    labels.forEach(
        label ->
            InvalidValue.unless(
                !LabelWords.of(label).isEmpty(), "labels", "must have a word: '" + label + "'."));
  }
}
