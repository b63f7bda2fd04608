package io.clinnexus.domain.studies;

import java.text.Normalizer;

/**
 * Makes the name a sender gave a file fit to be shown: its last path segment without control,
 * direction and other invisible characters, at most 255 characters. It is never used as a path.
 */
final class SourceFileName {

  private static final int MAX_LENGTH = 255;

  private SourceFileName() {}

  /** A name of 1 to 255 characters; "document" with the usual extension when nothing is left. */
  static String of(String given, SourceMediaType type) {
    String segment = given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
    String visible =
        Normalizer.normalize(segment, Normalizer.Form.NFC)
            .codePoints()
            .filter(SourceFileName::showable)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    boolean nameless = visible.chars().allMatch(c -> c == '.');
    return nameless ? "document." + type.extension() : shortened(visible);
  }

  /** Keeps the end, which tells the kind of file. */
  private static String shortened(String name) {
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    int from = name.length() - MAX_LENGTH;
    return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
  }

  private static boolean showable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
