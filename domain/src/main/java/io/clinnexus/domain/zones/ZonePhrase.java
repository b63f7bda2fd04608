package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern for heading words. Its terms match consecutive meaningful words of a title: {@code
 * word} exactly, {@code stem*} any word that starts so, {@code one|two*} either. A leading {@code
 * ^} binds it to the start of the title, a closing {@code $} to its end, and a last term {@code
 * ...} takes all remaining words. Matching is linear in the length of the title: there is nothing
 * to backtrack into.
 */
public final class ZonePhrase {

  private final String source;
  private final List<List<Alternative>> terms;
  private final boolean atStart;
  private final boolean atEnd;
  private final boolean openEnded;

  private ZonePhrase(
      String source,
      List<List<Alternative>> terms,
      boolean atStart,
      boolean atEnd,
      boolean openEnded) {
    this.source = source;
    this.terms = List.copyOf(terms);
    this.atStart = atStart;
    this.atEnd = atEnd;
    this.openEnded = openEnded;
  }

  /** Reads a pattern; throws {@link InvalidValue} when it has no term or an empty alternative. */
  public static ZonePhrase parse(String source) {
    String text = source.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    boolean atStart = text.startsWith("^");
    boolean atEnd = text.endsWith("$");
    text = text.substring(atStart ? 1 : 0, text.length() - (atEnd ? 1 : 0)).strip();
    boolean openEnded = text.endsWith(" ...");
    text = openEnded ? text.substring(0, text.length() - 4).strip() : text;
    InvalidValue.unless(!text.isEmpty(), "pattern", "must have at least one word.");
    List<List<Alternative>> terms = new ArrayList<>();
    for (String term : text.split(" +", -1)) {
      List<String> alternatives = List.of(term.split("\\|", -1));
      InvalidValue.unless(
          alternatives.stream().allMatch(ZonePhrase::isAlternative),
          "pattern",
          "has a term that is neither a word nor a stem with a star: '" + term + "'.");
      terms.add(alternatives.stream().map(Alternative::of).toList());
    }
    return new ZonePhrase(source, terms, atStart, atEnd, openEnded);
  }

  /** The pattern as written in the rule data. */
  public String source() {
    return source;
  }

  /** How many of the words the pattern covers at its best place; 0 when it does not match. */
  int match(List<String> words) {
    int last = atStart ? 0 : words.size() - terms.size();
    int best = 0;
    for (int start = 0; start <= last && start + terms.size() <= words.size(); start++) {
      if (matchesAt(words, start)) {
        int covered = openEnded ? words.size() - start : terms.size();
        best = Math.max(best, covered);
      }
    }
    return best;
  }

  /** The first two letters of each alternative of the first term, to look a pattern up. */
  List<String> keys() {
    return terms.get(0).stream().map(term -> term.text().substring(0, 2)).distinct().toList();
  }

  private boolean matchesAt(List<String> words, int start) {
    if (atEnd && !openEnded && start + terms.size() != words.size()) {
      return false;
    }
    for (int i = 0; i < terms.size(); i++) {
      if (!matches(terms.get(i), words.get(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(List<Alternative> alternatives, String word) {
    for (Alternative alternative : alternatives) {
      if (alternative.matches(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlternative(String text) {
    String stem = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    return stem.length() >= 2 && stem.chars().allMatch(Character::isLetterOrDigit);
  }

  /** A word, or the beginning of one. */
  private record Alternative(String text, boolean stem) {

    static Alternative of(String term) {
      boolean stem = term.endsWith("*");
      return new Alternative(stem ? term.substring(0, term.length() - 1) : term, stem);
    }

    boolean matches(String word) {
      return stem ? word.startsWith(text) : word.equals(text);
    }
  }

  @Override
  public String toString() {
    return source;
  }
}
