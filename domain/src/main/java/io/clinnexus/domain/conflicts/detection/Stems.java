package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.outline.Stemmer;
import io.clinnexus.domain.zones.TitleWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares texts by the stems of their meaningful words and by their numbers. */
public final class Stems {

  private static final int MOST_WORDS = 120;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  private final Stemmer stemmer;

  public Stems(Stemmer stemmer) {
    this.stemmer = stemmer;
  }

  /** The stems of a text, each once; numbers do not count. */
  public Set<String> of(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : TitleWords.of(text, MOST_WORDS)) {
      if (!Character.isDigit(word.charAt(0))) {
        stems.add(stemmer.stem(word));
      }
    }
    return stems;
  }

  /** The numbers of a text, each once. */
  static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group().replace(',', '.'));
    }
    return numbers;
  }

  /** Share of the smaller set that the larger one has, 0 to 1. */
  public static double containment(Set<String> one, Set<String> two) {
    int smaller = Math.min(one.size(), two.size());
    return smaller == 0 ? 0 : (double) common(one, two) / smaller;
  }

  /** Share of the first set that the second one has, 0 to 1. */
  public static double covered(Set<String> one, Set<String> two) {
    return one.isEmpty() ? 0 : (double) common(one, two) / one.size();
  }

  /** Share of all that both have, 0 to 1. */
  static double likeness(Set<String> one, Set<String> two) {
    int common = common(one, two);
    int all = one.size() + two.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static int common(Set<String> one, Set<String> two) {
    return (int) one.stream().filter(two::contains).count();
  }

  /** Whether two texts are of the same alphabet. */
  static boolean sameAlphabet(String one, String two) {
    return isCyrillic(one) == isCyrillic(two);
  }

  static boolean isCyrillic(String text) {
    long cyrillic = text.chars().filter(c -> c >= 'А' && c <= 'я').count();
    long latin = text.chars().filter(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')).count();
    return cyrillic > latin;
  }

  static boolean areNumbersAtOdds(Set<String> one, Set<String> two) {
    return !one.isEmpty() && !two.isEmpty() && !one.containsAll(two) && !two.containsAll(one);
  }

  static List<String> sorted(Set<String> stems) {
    return stems.stream().sorted().toList();
  }
}
