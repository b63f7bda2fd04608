package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts the normalised text of an anchor into sentences, each at most {@value #LONGEST} long. */
final class SentenceCutter {

  static final int LONGEST = 600;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "vs", "approx", "no", "dr", "al", "cf", "incl", "max", "min", "fig", "т.е",
          "т.д", "т.п", "др", "г", "гг", "мг", "мл", "рис", "табл", "ул", "им", "напр", "соотв",
          "стр", "п", "пп", "ст");

  private SentenceCutter() {}

  static List<Sentence> cut(Anchor anchor, Part part) {
    String text = anchor.textNormalised();
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean tooLong = i - start >= LONGEST && text.charAt(i) == ' ';
      if (tooLong || ends(text, i)) {
        int end = tooLong ? i : i + 1;
        add(sentences, anchor, part, start, end);
        start = end;
      }
    }
    add(sentences, anchor, part, start, text.length());
    return sentences;
  }

  private static void add(List<Sentence> sentences, Anchor anchor, Part part, int from, int end) {
    String text = anchor.textNormalised();
    int start = from;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    if (start < end) {
      sentences.add(new Sentence(anchor, part, start, end, text.substring(start, end)));
    }
  }

  private static boolean ends(String text, int i) {
    char mark = text.charAt(i);
    if (".!?;".indexOf(mark) < 0 || i + 2 >= text.length() || text.charAt(i + 1) != ' ') {
      return false;
    }
    if (mark != '.') {
      return true;
    }
    if (Character.isLowerCase(text.charAt(i + 2))) {
      return false;
    }
    int word = i;
    while (word > 0 && text.charAt(word - 1) != ' ' && i - word < 12) {
      word--;
    }
    String before = text.substring(word, i).toLowerCase(Locale.ROOT).replace("(", "");
    boolean initial = before.length() == 1 && Character.isLetter(before.charAt(0));
    return !initial && !ABBREVIATIONS.contains(before);
  }
}
