package io.clinnexus.integrations.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reviewed list of clinical concepts: terms of both languages that mean the same. Terms are
 * compared by their stems; where several match at a place the longest comes first.
 */
final class ConceptBook {

  private static final float COMMON_WEIGHT = 0.3f;

  private final Map<String, List<Entry>> byFirstStem = new HashMap<>();
  private int concepts;

  /**
   * Reads lines of the form {@code id: english; terms | русские; термины}; a leading {@code ~}
   * makes a concept light, a leading {@code #} is a comment.
   */
  static ConceptBook parse(List<String> lines, Vocabulary vocabulary) {
    ConceptBook book = new ConceptBook();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        book.add(line, i + 1, vocabulary);
      }
    }
    Comparator<Entry> longestFirst = Comparator.comparing(entry -> -entry.stems().size());
    book.byFirstStem.values().forEach(entries -> entries.sort(longestFirst));
    return book;
  }

  int size() {
    return concepts;
  }

  /** The terms that start at this place, longest first. */
  List<Entry> startingAt(List<Term> terms, int start) {
    List<Entry> candidates = byFirstStem.getOrDefault(terms.get(start).stem(), List.of());
    if (candidates.isEmpty()) {
      return candidates;
    }
    List<Entry> found = new ArrayList<>(2);
    for (Entry entry : candidates) {
      if (entry.matches(terms, start)) {
        found.add(entry);
      }
    }
    return found;
  }

  private void add(String line, int number, Vocabulary vocabulary) {
    boolean common = line.startsWith("~");
    int colon = line.indexOf(':');
    int bar = line.indexOf('|');
    if (colon < 1 || bar < colon) {
      throw new IllegalStateException("concepts.txt, line " + number + ": not 'id: en | ru'.");
    }
    String id = line.substring(common ? 1 : 0, colon).strip();
    long hash = FeatureHash.of('c', id);
    concepts++;
    for (String term :
        (line.substring(colon + 1, bar) + ";" + line.substring(bar + 1)).split(";", -1)) {
      List<String> stems = new ArrayList<>();
      for (String word : Words.of(term)) {
        Term known = vocabulary.term(word);
        if (!known.isStop()) {
          stems.add(known.stem());
        }
      }
      if (!stems.isEmpty()) {
        Entry entry = new Entry(hash, List.copyOf(stems), common ? COMMON_WEIGHT : 1f);
        List<Entry> entries =
            byFirstStem.computeIfAbsent(stems.get(0), ignored -> new ArrayList<>());
        if (!entries.contains(entry)) {
          entries.add(entry);
        }
      }
    }
  }

  /**
   * One term of a concept.
   *
   * @param hash hash of the concept
   * @param stems stems of the term without stop words
   * @param weight how telling the concept is
   */
  record Entry(long hash, List<String> stems, float weight) {

    boolean matches(List<Term> terms, int start) {
      if (start + stems.size() > terms.size()) {
        return false;
      }
      for (int i = 1; i < stems.size(); i++) {
        if (!stems.get(i).equals(terms.get(start + i).stem())) {
          return false;
        }
      }
      return true;
    }
  }
}
