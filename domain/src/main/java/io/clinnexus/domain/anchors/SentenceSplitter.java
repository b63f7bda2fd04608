package io.clinnexus.domain.anchors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a long text into pieces of a token budget at the ends of sentences, each piece starting with
 * the last sentences of the one before as far as the overlap allows. A sentence over the budget is
 * cut between words, a word over the budget between characters.
 */
final class SentenceSplitter {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "vs", "etc", "approx", "no", "fig", "dr", "al", "cf", "incl", "max", "min",
          "т.е", "т.д", "т.п", "др", "г", "гг", "мг", "мл", "см", "рис", "табл", "ул", "им", "напр",
          "соотв", "стр", "п", "пп", "ст");

  private SentenceSplitter() {}

  static List<String> pieces(String text, ChunkingSettings settings) {
    List<String> pieces = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (String sentence : sentences(text)) {
      sentences.addAll(cut(sentence, settings.maxTokens() - settings.overlapTokens()));
    }
    List<String> open = new ArrayList<>();
    int tokens = 0;
    for (String sentence : sentences) {
      int size = TokenCounter.count(sentence);
      if (tokens > 0 && tokens + size > settings.maxTokens()) {
        pieces.add(String.join(" ", open));
        open = overlap(open, settings.overlapTokens());
        tokens = open.stream().mapToInt(TokenCounter::count).sum();
      }
      open.add(sentence);
      tokens += size;
    }
    pieces.add(String.join(" ", open));
    return pieces;
  }

  private static List<String> overlap(List<String> sentences, int most) {
    int tokens = 0;
    int from = sentences.size();
    while (from > 1) {
      tokens += TokenCounter.count(sentences.get(from - 1));
      if (tokens > most) {
        break;
      }
      from--;
    }
    return new ArrayList<>(sentences.subList(from, sentences.size()));
  }

  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || isEnd(text, i)) {
        add(sentences, text.substring(start, i + 1));
        start = i + 1;
      }
    }
    add(sentences, text.substring(start));
    return sentences;
  }

  private static boolean isEnd(String text, int i) {
    char mark = text.charAt(i);
    if (".!?;…".indexOf(mark) < 0
        || i + 1 >= text.length()
        || !TextNormaliser.isWhiteSpace(text.charAt(i + 1))) {
      return false;
    }
    if (mark != '.') {
      return true;
    }
    int word = i;
    while (word > 0 && !TextNormaliser.isWhiteSpace(text.charAt(word - 1)) && i - word < 12) {
      word--;
    }
    String before = text.substring(word, i).toLowerCase(Locale.ROOT);
    boolean initial = before.length() == 1 && Character.isLetter(before.charAt(0));
    return !initial && !ABBREVIATIONS.contains(before);
  }

  private static List<String> cut(String sentence, int budget) {
    if (TokenCounter.count(sentence) <= budget) {
      return List.of(sentence);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int tokens = 0;
    for (String word : shortWords(sentence, budget)) {
      int size = TokenCounter.count(word);
      if (tokens > 0 && tokens + size > budget) {
        add(parts, open.toString());
        open.setLength(0);
        tokens = 0;
      }
      open.append(open.length() == 0 ? "" : " ").append(word);
      tokens += size;
    }
    add(parts, open.toString());
    return parts;
  }

  private static List<String> shortWords(String sentence, int budget) {
    List<String> words = new ArrayList<>();
    for (String word : TextNormaliser.normalise(sentence).split(" ", -1)) {
      if (TokenCounter.count(word) <= budget) {
        words.add(word);
        continue;
      }
      for (int start = 0; start < word.length(); ) {
        int left = word.codePointCount(start, Math.min(word.length(), start + 2 * budget));
        int end = word.offsetByCodePoints(start, Math.min(budget, left));
        words.add(word.substring(start, end));
        start = end;
      }
    }
    return words;
  }

  private static void add(List<String> list, String text) {
    String stripped = text.strip();
    if (!stripped.isEmpty()) {
      list.add(stripped);
    }
  }
}
