package io.clinnexus.cli.evaluate.measure;

import java.util.Optional;
import java.util.OptionalInt;

/** A heading: its number as printed, its text, and its level where that is known. */
public record HeadingText(Optional<String> number, String text, OptionalInt level) {

  /** The text in the form in which headings are compared. */
  String key() {
    return Words.plain(text);
  }

  /** The number without its dot or bracket at the end; empty when it has none. */
  String plainNumber() {
    return Words.plain(number.orElse("")).replaceAll("[.)\\s]+$", "");
  }
}
