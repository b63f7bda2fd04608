package io.clinnexus.domain.anchors.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phrases with what they stand for; of several that fit at a place the longest one counts. */
final class PhraseBook {

  private final Map<String, List<Phrase>> byWord = new HashMap<>();
  private final Map<Character, List<Phrase>> byStem = new HashMap<>();

  /**
   * A phrase and what it stands for.
   *
   * @param words small letters; one that ends with a star stands for all words that begin so
   */
  private record Phrase(String value, List<String> words) {}

  /** A phrase that was found: what it stands for, and how many tokens it has. */
  record Found(String value, int length) {}

  void add(String value, String phrase) {
    List<String> words = new ArrayList<>();
    for (String part : phrase.strip().split(" +")) {
      boolean open = part.endsWith("*") && part.length() > 1;
      Wording.of(folded(open ? part.substring(0, part.length() - 1) : part))
          .forms()
          .forEach(words::add);
      if (open) {
        words.set(words.size() - 1, words.get(words.size() - 1) + "*");
      }
    }
    String first = words.get(0);
    List<Phrase> phrases =
        first.endsWith("*")
            ? byStem.computeIfAbsent(first.charAt(0), unused -> new ArrayList<>())
            : byWord.computeIfAbsent(first, unused -> new ArrayList<>());
    phrases.add(new Phrase(value, words));
    phrases.sort(Comparator.comparingInt((Phrase found) -> -found.words().size()));
  }

  /** The longest phrase that begins at the token. */
  Optional<Found> at(Wording wording, int index) {
    String word = wording.folded(index);
    Optional<Found> whole = longest(byWord.get(word), wording, index);
    Optional<Found> open = longest(byStem.get(word.charAt(0)), wording, index);
    boolean longer = open.isPresent() && open.get().length() > whole.map(Found::length).orElse(0);
    return longer ? open : whole;
  }

  private static Optional<Found> longest(
      @Nullable List<Phrase> phrases, Wording wording, int index) {
    if (phrases == null) {
      return Optional.empty();
    }
    for (Phrase phrase : phrases) {
      if (fits(phrase, wording, index)) {
        return Optional.of(new Found(phrase.value(), phrase.words().size()));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Phrase phrase, Wording wording, int index) {
    if (index + phrase.words().size() > wording.size()) {
      return false;
    }
    for (int i = 0; i < phrase.words().size(); i++) {
      String word = phrase.words().get(i);
      String form = wording.folded(index + i);
      boolean same =
          word.endsWith("*") && word.length() > 1
              ? form.startsWith(word.substring(0, word.length() - 1))
              : form.equals(word);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  static String folded(String form) {
    return form.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }
}
