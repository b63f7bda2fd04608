package io.clinnexus.integrations.sections;

import io.clinnexus.domain.anchors.outline.Stemmer;
import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Snowball stems of Russian and English words, British spelling read as American where the two
 * differ in s and z. Remembers what it has seen. Thread-safe.
 */
final class SnowballStems implements Stemmer {

  private static final int REMEMBERED = 20_000;
  private static final int LONGEST_WORD = 64;
  private static final int SHORTEST_WITH_SUFFIX = 8;

  private final SnowballStemmer russian = new RussianStemmer();
  private final SnowballStemmer english = new EnglishStemmer();
  private final Map<String, String> known = new HashMap<>();

  @Override
  public synchronized String stem(String word) {
    String stem = known.get(word);
    if (stem == null) {
      if (known.size() >= REMEMBERED) {
        known.clear();
      }
      stem = make(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
      known.put(word, stem);
    }
    return stem;
  }

  private String make(String word) {
    char first = word.charAt(0);
    boolean cyrillic = first >= 'а' && first <= 'я';
    SnowballStemmer stemmer = cyrillic ? russian : english;
    stemmer.setCurrent(cyrillic ? word : american(word));
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return stem.isEmpty() ? word : stem;
  }

  /** Randomisation as randomization, organised as organized. */
  private static String american(String word) {
    if (word.length() < SHORTEST_WITH_SUFFIX) {
      return word;
    }
    int at = word.lastIndexOf("is");
    String rest = at < 0 ? "" : word.substring(at);
    boolean suffix =
        rest.equals("isation")
            || rest.equals("isations")
            || rest.equals("ised")
            || rest.equals("ising")
            || rest.equals("ise");
    return suffix ? word.substring(0, at) + "iz" + rest.substring(2) : word;
  }
}
