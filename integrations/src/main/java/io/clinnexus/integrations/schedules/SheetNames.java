package io.clinnexus.integrations.schedules;

/** Names of sheets as spreadsheet programs accept them, each with its number, so unique. */
final class SheetNames {

  private static final int LONGEST = 31;
  private static final String FORBIDDEN = "[]:*?/\\";
  private static final String UNTITLED = "Schedule";

  private SheetNames() {}

  /** The number, then as much of the title as fits. */
  static String of(int number, String title) {
    StringBuilder name = new StringBuilder().append(number).append(' ');
    String words = printable(title);
    (words.isEmpty() ? UNTITLED : words)
        .codePoints()
        .takeWhile(c -> name.length() + Character.charCount(c) <= LONGEST)
        .forEach(name::appendCodePoint);
    int end = name.length();
    while (name.charAt(end - 1) == '\'' || Character.isWhitespace(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end);
  }

  private static String printable(String title) {
    StringBuilder words = new StringBuilder();
    title
        .codePoints()
        .map(c -> Character.isLetterOrDigit(c) || isHarmless(c) ? c : ' ')
        .forEach(words::appendCodePoint);
    return words.toString().strip().replaceAll("\\s+", " ");
  }

  private static boolean isHarmless(int c) {
    return c > ' ' && c < 127 && FORBIDDEN.indexOf(c) < 0;
  }
}
