package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.Optional;

/**
 * What makes an anchor a heading: its level 1 to 9, the number printed before it (automatic or
 * typed, without closing dot), and its title without that number.
 */
public record Heading(int level, Optional<String> number, String title) {

  public Heading {
    InvalidValue.unless(level >= 1 && level <= 9, "headingLevel", "must be 1 to 9.");
  }
}
