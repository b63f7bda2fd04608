package io.clinnexus.domain.facts.soa;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The lists of words that come with the program, UTF-8. */
final class WordLists {

  private WordLists() {}

  static Properties load(String name) {
    try (InputStream file =
        Objects.requireNonNull(WordLists.class.getResourceAsStream(name), name)) {
      Properties lists = new Properties();
      lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
