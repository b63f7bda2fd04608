package io.clinnexus.cli.evaluate.measure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which facts of the twin the names in truth files mean, and how their values are compared. Read
 * from lines: {@code fact NAME LIKENESS KEY...} (the first key that is stated counts), {@code
 * absent NAME WORD...} (a sentence that says what a document does not state names it when it holds
 * one of the words; an underscore in a word is a blank), and comments after {@code #}.
 */
public final class FactNames {

  private final Map<String, Meaning> facts = new LinkedHashMap<>();
  private final Map<String, List<String>> absent = new LinkedHashMap<>();

  /** What a name means: how values are compared, and the keys, {@code type/name}. */
  public record Meaning(Likeness likeness, List<String> keys) {

    public Meaning {
      keys = List.copyOf(keys);
    }
  }

  /** Reads the lines; throws {@link IllegalArgumentException} with the number of a wrong one. */
  public FactNames(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceAll("#.*", "").strip();
      List<String> words = List.of(line.split("\\s+"));
      if (!line.isEmpty() && !read(words)) {
        throw new IllegalArgumentException("line " + (i + 1) + " is neither fact nor absent");
      }
    }
  }

  private boolean read(List<String> words) {
    if (words.get(0).equals("fact") && words.size() >= 4) {
      facts.put(
          words.get(1), new Meaning(Likeness.of(words.get(2)), words.subList(3, words.size())));
      return true;
    }
    if (words.get(0).equals("absent") && words.size() >= 3) {
      absent.put(words.get(1), words.subList(2, words.size()));
      return true;
    }
    return false;
  }

  /** What a name means; empty for a name that is not compared. */
  public Optional<Meaning> meaning(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** The names that a sentence on what a document does not state is about. */
  public Set<String> named(String sentence) {
    String plain = Words.plain(sentence);
    Set<String> names = new LinkedHashSet<>();
    absent.forEach(
        (name, words) -> {
          if (words.stream().anyMatch(word -> plain.contains(word.replace('_', ' ')))) {
            names.add(name);
          }
        });
    return names;
  }
}
