package io.clinnexus.domain.anchors.outline;

/** Cuts the commonest endings off: enough for tests that do not ask for a language's grammar. */
public final class PlainStems implements Stemmer {

  @Override
  public String stem(String word) {
    boolean cyrillic = word.charAt(0) >= 'а';
    if (!cyrillic) {
      return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
    int end = word.length();
    while (end > 4 && "аеиоуыэюяьй".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
