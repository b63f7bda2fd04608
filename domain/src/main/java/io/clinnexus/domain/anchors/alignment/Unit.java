package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import java.util.Arrays;
import java.util.List;

/**
 * What is paired as a whole: a paragraph, heading or note, a table with its cells, or a row of one.
 */
final class Unit {

  private final Kind kind;
  private final List<Anchor> anchors;
  private final int key;
  private final int context;
  private final String text;
  private final int[] words;
  private final int label;
  private final int[] sortedWords;
  private final long[] sortedPairs;

  /** What kind of unit it is; only like may be paired with like, headings also with texts. */
  enum Kind {
    HEADING,
    TEXT,
    NOTE,
    TABLE,
    ROW
  }

  /**
   * A unit.
   *
   * @param key the number of its wording
   * @param context the number of what it stands under
   * @param text its words, for short ones; of a row, its name
   * @param label the number of the wording that names a row; negative when there is none
   */
  Unit(Kind kind, List<Anchor> anchors, int key, int context, String text, int[] words, int label) {
    this.kind = kind;
    this.anchors = anchors;
    this.key = key;
    this.context = context;
    this.text = text;
    this.words = words;
    this.label = label;
    this.sortedWords = words.clone();
    Arrays.sort(sortedWords);
    this.sortedPairs = pairs(words);
  }

  /** Several units read as one. */
  static Unit joined(List<Unit> units) {
    Unit first = units.get(0);
    int[] words = units.stream().flatMapToInt(unit -> Arrays.stream(unit.words)).toArray();
    List<Anchor> anchors = units.stream().flatMap(unit -> unit.anchors.stream()).toList();
    return new Unit(first.kind, anchors, -1, first.context, "", words, -1);
  }

  /** Neighbouring words, the start and the end included. */
  private static long[] pairs(int[] words) {
    long[] pairs = new long[words.length + 1];
    long previous = -1;
    for (int i = 0; i <= words.length; i++) {
      long next = i < words.length ? words[i] : -1;
      pairs[i] = (previous + 1) << 32 | (next + 1);
      previous = next;
    }
    Arrays.sort(pairs);
    return pairs;
  }

  Kind kind() {
    return kind;
  }

  List<Anchor> anchors() {
    return anchors;
  }

  Anchor anchor() {
    return anchors.get(0);
  }

  int key() {
    return key;
  }

  int context() {
    return context;
  }

  String text() {
    return text;
  }

  int label() {
    return label;
  }

  /** How many words it has. */
  int size() {
    return words.length;
  }

  /** How many different words it has. */
  int distinctWords() {
    return (int) Arrays.stream(sortedWords).distinct().count();
  }

  /** Its words in their order. */
  int[] words() {
    return words;
  }

  int[] sortedWords() {
    return sortedWords;
  }

  /** Neighbouring words, sorted; one more than there are words. */
  long[] sortedPairs() {
    return sortedPairs;
  }
}
