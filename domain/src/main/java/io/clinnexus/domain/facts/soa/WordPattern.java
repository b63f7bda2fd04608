package io.clinnexus.domain.facts.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A phrase to look for: words, stems that end with {@code *}, and gaps of a few other words. */
record WordPattern(List<Step> steps) {

  private static final String GAP = "...";
  private static final int WIDEST_GAP = 4;

  /** A word or stem, and how many others may stand before it. */
  record Step(String word, boolean stem, int gap) {

    boolean fits(String candidate) {
      return stem ? candidate.startsWith(word) : candidate.equals(word);
    }
  }

  static WordPattern parse(String phrase) {
    List<Step> steps = new ArrayList<>();
    int gap = 0;
    for (String part : phrase.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      if (part.equals(GAP)) {
        gap = WIDEST_GAP;
      } else {
        boolean stem = part.endsWith("*");
        steps.add(new Step(stem ? part.substring(0, part.length() - 1) : part, stem, gap));
        gap = 0;
      }
    }
    return new WordPattern(List.copyOf(steps));
  }

  char firstLetter() {
    return steps.get(0).word().charAt(0);
  }

  /** Where the phrase ends when it begins at that word; 0 when it does not begin there. */
  int at(Words text, int start) {
    int position = start;
    for (Step step : steps) {
      int last = Math.min(position + step.gap(), text.size() - 1);
      while (position <= last && !step.fits(text.get(position))) {
        position++;
      }
      if (position > last) {
        return 0;
      }
      position++;
    }
    return position;
  }
}
