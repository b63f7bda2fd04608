package io.clinnexus.domain.anchors.outline;

import io.clinnexus.domain.zones.TitleWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads titles and texts as stems, so that inflected forms and words that mean the same in a
 * heading compare equal. Numbers, function words and, where others are left, light words do not
 * count. Thread-safe.
 */
public final class HeadingReader {

  /** Version of the reading, part of the configuration hash. */
  public static final String VERSION = "1";

  private static final int LONGEST_TITLE = 600;

  private final Stemmer stemmer;
  private final Set<String> light = new HashSet<>();
  private final Map<String, String> synonyms = new HashMap<>();
  private final Set<String> appendixLabels = new HashSet<>();
  private final Set<String> instruments = new HashSet<>();

  public HeadingReader(Stemmer stemmer, HeadingVocabulary vocabulary) {
    this.stemmer = stemmer;
    vocabulary
        .synonyms()
        .forEach((word, standing) -> synonyms.put(stemmer.stem(word), stemmer.stem(standing)));
    vocabulary.light().forEach(word -> light.add(stem(word)));
    vocabulary.appendixLabels().forEach(word -> appendixLabels.add(stemmer.stem(word)));
    vocabulary.instruments().forEach(word -> instruments.add(stem(word)));
  }

  /** What a title says. */
  public HeadingTitle title(String title) {
    String text = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    List<String> words = TitleWords.of(text);
    Optional<String> label =
        words.stream().limit(1).map(stemmer::stem).filter(appendixLabels::contains).findFirst();
    if (label.isPresent()) {
      text = withoutLabel(text);
    }
    Set<List<String>> readings = new LinkedHashSet<>();
    readings.add(stems(text));
    String outside = withoutParentheses(text);
    if (!outside.equals(text)) {
      readings.add(stems(outside));
    }
    if (text.indexOf('/') > 0) {
      for (String part : text.split("/", 8)) {
        readings.add(stems(part));
      }
    }
    boolean instrument = readings.iterator().next().stream().anyMatch(instruments::contains);
    List<List<String>> telling = new ArrayList<>(readings);
    telling.subList(1, telling.size()).removeIf(List::isEmpty);
    return new HeadingTitle(telling, label, instrument);
  }

  /** The stems of a phrase without light words, unless it has no others. */
  public List<String> stems(String phrase) {
    List<String> all = all(TitleWords.of(phrase));
    List<String> telling = all.stream().filter(stem -> !light.contains(stem)).toList();
    return telling.isEmpty() ? all : telling;
  }

  /** The stems of a text, light words included, as far as the first words go. */
  public List<String> text(String text, int mostWords) {
    return all(TitleWords.of(text, mostWords));
  }

  private List<String> all(List<String> words) {
    List<String> stems = new ArrayList<>(words.size());
    words.forEach(word -> stems.add(stem(word)));
    return stems;
  }

  private String stem(String word) {
    String stem = stemmer.stem(word);
    return synonyms.getOrDefault(stem, stem);
  }

  /** What follows "Appendix 3:" or "Appendix A". */
  private static String withoutLabel(String title) {
    int start = 0;
    while (start < title.length() && !Character.isWhitespace(title.charAt(start))) {
      start++;
    }
    String rest = title.substring(start).strip();
    int end = 0;
    while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
      end++;
    }
    boolean numbered = end > 0 && end <= 3;
    return numbered ? rest.substring(end) : rest;
  }

  private static String withoutParentheses(String title) {
    StringBuilder text = new StringBuilder(title.length());
    int depth = 0;
    for (int i = 0; i < title.length(); i++) {
      char letter = title.charAt(i);
      if (letter == '(' || letter == '[') {
        depth++;
      } else if ((letter == ')' || letter == ']') && depth > 0) {
        depth--;
        text.append(' ');
      } else if (depth == 0) {
        text.append(letter);
      }
    }
    return depth > 0 ? title : text.toString();
  }
}
