package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.outline.HeadingReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Phrases of a contract as stems; phrases without a telling word are left out. */
record SignalPhrases(List<Phrase> phrases) {

  private static final int SHORTEST_BEGINNING = 5;

  static SignalPhrases of(HeadingReader reader, List<String> phrases) {
    Set<List<String>> known = new HashSet<>();
    List<Phrase> read = new ArrayList<>();
    for (String phrase : phrases) {
      List<String> stems = reader.stems(phrase);
      if (!stems.isEmpty() && known.add(stems)) {
        read.add(new Phrase(phrase, stems, new HashSet<>(stems)));
      }
    }
    return new SignalPhrases(List.copyOf(read));
  }

  /** Those of which every word, or the beginning of one, stands in the title. */
  List<Phrase> in(List<String> title) {
    List<Phrase> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      if (phrase.standsIn(title)) {
        found.add(phrase);
      }
    }
    return found;
  }

  /** The first that says the same as the title. */
  Optional<Phrase> equalTo(List<String> title) {
    for (Phrase phrase : phrases) {
      if (phrase.equalsTitle(title)) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  /** Whether one of them has just these stems. */
  boolean has(List<String> stems) {
    return phrases.stream().anyMatch(phrase -> phrase.stems().equals(stems));
  }

  /**
   * A phrase of a contract.
   *
   * @param source as the contract has it
   */
  record Phrase(String source, List<String> stems, Set<String> words) {

    boolean equalsTitle(List<String> title) {
      return !title.isEmpty()
          && words.contains(title.get(0))
          && title.size() <= 2 * stems.size()
          && words.containsAll(title)
          && title.containsAll(words);
    }

    /** Whether its words follow each other in the title. */
    boolean runsIn(List<String> title) {
      return Collections.indexOfSubList(title, stems) >= 0;
    }

    boolean standsIn(List<String> title) {
      for (String stem : stems) {
        if (!standsIn(title, stem)) {
          return false;
        }
      }
      return true;
    }

    private static boolean standsIn(List<String> title, String stem) {
      for (String word : title) {
        if (begins(word, stem)) {
          return true;
        }
      }
      return false;
    }

    private static boolean begins(String word, String stem) {
      return word.equals(stem) || (stem.length() >= SHORTEST_BEGINNING && word.startsWith(stem));
    }
  }
}
