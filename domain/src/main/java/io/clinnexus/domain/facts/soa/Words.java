package io.clinnexus.domain.facts.soa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text in lower case; digits, signs and punctuation divide them. */
record Words(List<String> list) {

  /** Longer texts are prose: the rest of them says nothing about a header or a title. */
  private static final int MOST_WORDS = 60;

  static Words of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length() && words.size() < MOST_WORDS; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || c == '\'' || c == '№') {
        word.append(c == 'ё' ? 'е' : c == 'Ё' ? 'Е' : c);
      } else if (word.length() > 0) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return new Words(words);
  }

  int size() {
    return list.size();
  }

  String get(int index) {
    return list.get(index);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }
}
