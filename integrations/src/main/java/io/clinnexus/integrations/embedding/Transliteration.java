package io.clinnexus.integrations.embedding;

/**
 * Writes words of both scripts in one rough phonetic alphabet, so that international words share
 * character sequences: "tocilizumab" and «тоцилизумаб», "placebo" and «плацебо».
 */
final class Transliteration {

  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "h", "s", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia"
  };

  private Transliteration() {}

  static String of(String word) {
    StringBuilder out = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      int index = CYRILLIC.indexOf(letter);
      String sound = index >= 0 ? LATIN[index] : latin(letter, next);
      if (!sound.isEmpty() && !endsWith(out, sound)) {
        out.append(sound);
      }
      if (isDigraph(letter, next)) {
        i++;
      }
    }
    return out.toString();
  }

  private static String latin(char letter, char next) {
    return switch (letter) {
      case 'c' -> next == 'h' ? "h" : "eiy".indexOf(next) >= 0 ? "s" : "k";
      case 'p' -> next == 'h' ? "f" : "p";
      case 'q' -> "k";
      case 'w' -> "v";
      case 'x' -> "ks";
      case 'y' -> "i";
      default -> String.valueOf(letter);
    };
  }

  private static boolean isDigraph(char letter, char next) {
    return next == 'h' && (letter == 'c' || letter == 'p' || letter == 't' || letter == 'r');
  }

  /** Doubled letters sound once. */
  private static boolean endsWith(StringBuilder out, String sound) {
    return sound.length() == 1
        && out.length() > 0
        && out.charAt(out.length() - 1) == sound.charAt(0);
  }
}
