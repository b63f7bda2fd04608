package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.FactValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads allocation ratios of two to six parts of 1 to 20, such as 2:1, 1:1:1 or 2 к 1. */
final class Ratios {

  private static final Pattern RATIO =
      Pattern.compile(
          "(?<![\\d:.,])[1-9]\\d?(?: ?(?::|∶|to|к) ?[1-9]\\d?){1,5}(?![\\d:]|[.,]\\d| ?(?:am|pm|h|ч)\\b)");
  private static final int LARGEST = 20;

  private Ratios() {}

  /** The first ratio, its parts set apart by colons. */
  static Optional<Found> first(String text) {
    Matcher matcher = RATIO.matcher(text);
    while (matcher.find()) {
      String ratio = matcher.group().replaceAll("to|к|∶", ":").replace(" ", "");
      if (isRatio(ratio)) {
        return Optional.of(Found.of(new FactValue.Text(ratio), matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static boolean isRatio(String ratio) {
    for (String part : ratio.split(":", -1)) {
      if (Integer.parseInt(part) > LARGEST) {
        return false;
      }
    }
    return true;
  }
}
