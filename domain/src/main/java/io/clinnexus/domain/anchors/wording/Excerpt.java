package io.clinnexus.domain.anchors.wording;

import io.clinnexus.domain.shared.InvalidValue;

/** Words of a text: they stand from {@code start} (included) to {@code end}, in UTF-16 units. */
public record Excerpt(String text, int start, int end) {

  public Excerpt {
    InvalidValue.unless(
        start >= 0 && end - start == text.length(), "excerpt", "must be as long as its span.");
  }
}
