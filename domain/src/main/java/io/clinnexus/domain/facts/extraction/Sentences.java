package io.clinnexus.domain.facts.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into sentences, each at most {@value #LONGEST} characters. */
final class Sentences {

  static final int LONGEST = 1200;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "vs", "approx", "no", "dr", "al", "cf", "incl", "max", "min", "fig", "т.е",
          "др", "г", "гг", "рис", "табл", "ул", "им", "напр", "соотв", "стр", "п", "пп", "ст",
          "ltd", "inc");

  private Sentences() {}

  static List<Span> of(Piece piece) {
    List<Span> sentences = new ArrayList<>();
    for (Span part : piece.parts()) {
      cut(piece.text(), part, sentences);
    }
    return sentences;
  }

  private static void cut(String text, Span part, List<Span> sentences) {
    int start = part.start();
    for (int i = part.start(); i < part.end(); i++) {
      if (isEnd(text, i, part) || i - start >= LONGEST) {
        int end = Span.whole(text, i + 1);
        sentences.add(new Span(start, end));
        start = end;
        while (start < part.end() && text.charAt(start) == ' ') {
          start++;
        }
        i = start - 1;
      }
    }
    if (start < part.end()) {
      sentences.add(new Span(start, part.end()));
    }
  }

  private static boolean isEnd(String text, int i, Span part) {
    char c = text.charAt(i);
    if (c != '.' && c != '!' && c != '?' && c != ';') {
      return false;
    }
    if (i + 2 >= part.end() || text.charAt(i + 1) != ' ') {
      return false;
    }
    char next = text.charAt(i + 2);
    if (c == '.' && (!(Character.isUpperCase(next) || "«\"(".indexOf(next) >= 0))) {
      return false;
    }
    int word = i;
    while (word > part.start() && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    String before = text.substring(word, i).toLowerCase(Locale.ROOT).replace("(", "");
    return !ABBREVIATIONS.contains(before) && before.length() > 1;
  }
}
