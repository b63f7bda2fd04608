package io.clinnexus.api.web;

/** What counts as text that can be stored and shown. */
public final class Texts {

  private Texts() {}

  /** Whether the text holds no control character and no half of a surrogate pair. */
  public static boolean printable(String text) {
    return text.codePoints()
        .noneMatch(
            codePoint ->
                Character.isISOControl(codePoint)
                    || Character.getType(codePoint) == Character.SURROGATE);
  }
}
