package io.clinnexus.domain.anchors.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The words whose change matters, by what they stand for. Data, not code: another language needs
 * another list only. Thread-safe.
 */
public final class CriticalWords {

  private static final String STANDARD = "critical-words.properties";

  private final Map<Topic, PhraseBook> books = new EnumMap<>(Topic.class);
  private final String source;

  private CriticalWords(Properties lists) {
    for (Topic topic : Topic.values()) {
      books.put(topic, new PhraseBook());
    }
    for (String key : lists.stringPropertyNames()) {
      int dot = key.indexOf('.');
      if (dot > 0) {
        PhraseBook book = book(Topic.of(key.substring(0, dot)));
        for (String phrase : lists.getProperty(key).split(",")) {
          if (!phrase.isBlank()) {
            book.add(key.substring(dot + 1), phrase);
          }
        }
      }
    }
    source =
        lists.stringPropertyNames().stream()
            .sorted()
            .map(key -> key + '=' + lists.getProperty(key))
            .collect(Collectors.joining("\n"));
  }

  /** The words that come with the program. */
  public static CriticalWords standard() {
    try (InputStream file =
        Objects.requireNonNull(CriticalWords.class.getResourceAsStream(STANDARD), STANDARD)) {
      Properties lists = new Properties();
      lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return new CriticalWords(lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything in the lists, for a configuration hash. */
  public String fingerprint() {
    return source;
  }

  /** The longest phrase of the topic that begins at the token. */
  Optional<PhraseBook.Found> at(Topic topic, Wording wording, int index) {
    return book(topic).at(wording, index);
  }

  private PhraseBook book(Topic topic) {
    return Objects.requireNonNull(books.get(topic));
  }

  /** What a list is for. */
  enum Topic {
    COMPARISON("comparison"),
    NEGATION("negation"),
    UNIT("unit"),
    UNIT_AFTER_NUMBER("unit-after-number"),
    NUMBER("number"),
    MONTH("month"),
    LEVEL("level"),
    REFERENCE("reference"),
    CAPTION("caption");

    private final String key;

    Topic(String key) {
      this.key = key;
    }

    private static Topic of(String key) {
      for (Topic topic : values()) {
        if (topic.key.equals(key)) {
          return topic;
        }
      }
      throw new IllegalArgumentException("Unknown list of critical words: " + key);
    }
  }
}
