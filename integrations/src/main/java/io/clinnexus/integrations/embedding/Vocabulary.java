package io.clinnexus.integrations.embedding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Turns words into terms: Snowball stems of both languages, stop words dropped, common clinical
 * words made light. Remembers what it has seen. Not thread-safe.
 */
final class Vocabulary {

  private static final int REMEMBERED = 50_000;
  private static final int LONGEST_WORD = 64;
  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;
  private static final int SHORTEST_WORD_WITH_SOUND = 5;
  private static final float COMMON_WEIGHT = 0.35f;
  private static final float SHORT_WEIGHT = 0.8f;
  private static final float NUMBER_WEIGHT = 0.5f;

  private final SnowballStemmer russian = new RussianStemmer();
  private final SnowballStemmer english = new EnglishStemmer();
  private final Set<String> stopWords;
  private final Set<String> commonStems = new HashSet<>();
  private final Map<String, Term> terms = new HashMap<>();

  Vocabulary(Set<String> stopWords, Set<String> commonWords) {
    this.stopWords = stopWords;
    commonWords.forEach(word -> commonStems.add(stem(word)));
  }

  /** The term of a lower-case word or number. */
  Term term(String word) {
    Term known = terms.get(word);
    if (known != null) {
      return known;
    }
    if (terms.size() >= REMEMBERED) {
      terms.clear();
    }
    Term term = make(word);
    terms.put(word, term);
    return term;
  }

  private Term make(String word) {
    if (Character.isDigit(word.charAt(0)) && word.chars().noneMatch(Character::isLetter)) {
      return Term.number(word, NUMBER_WEIGHT);
    }
    if (stopWords.contains(word) || word.length() < 2) {
      return Term.STOP;
    }
    String shortened = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    String stem = stem(shortened);
    float weight =
        commonStems.contains(stem) ? COMMON_WEIGHT : word.length() <= 3 ? SHORT_WEIGHT : 1f;
    if (stem.length() < SHORTEST_WORD_WITH_SOUND) {
      return Term.word(stem, stem, weight, new int[0]);
    }
    String sound = Transliteration.of(stem);
    return Term.word(stem, sound, weight, gramSlots("^" + sound));
  }

  String stem(String word) {
    char first = word.charAt(0);
    SnowballStemmer stemmer = first >= 'а' && first <= 'я' ? russian : english;
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static int[] gramSlots(String sound) {
    int count = 0;
    for (int size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
      count += Math.max(0, sound.length() - size + 1);
    }
    int[] slots = new int[count];
    int next = 0;
    for (int size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
      for (int start = 0; start + size <= sound.length(); start++) {
        slots[next++] = FeatureHash.slot(FeatureHash.of('g', sound, start, start + size));
      }
    }
    return slots;
  }
}
