package io.clinnexus.domain.facts.soa;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which schedules are recognised, by what they stand for. Data, not code: a schedule
 * in other words needs another list only.
 */
public final class ScheduleWords {

  private static final String STANDARD = "schedule-words.properties";

  private final String version;
  private final Map<Topic, Map<Character, List<WordPattern>>> patterns = new EnumMap<>(Topic.class);
  private final String source;

  private ScheduleWords(Properties lists) {
    version = lists.getProperty("version", "0");
    for (Topic topic : Topic.values()) {
      patterns.put(
          topic,
          Stream.of(lists.getProperty(topic.key(), "").split(","))
              .filter(phrase -> !phrase.isBlank())
              .map(WordPattern::parse)
              .collect(Collectors.groupingBy(WordPattern::firstLetter)));
    }
    source =
        lists.stringPropertyNames().stream()
            .sorted()
            .map(key -> key + '=' + lists.getProperty(key))
            .collect(Collectors.joining("\n"));
  }

  /** The words that come with the program. */
  public static ScheduleWords standard() {
    return new ScheduleWords(WordLists.load(STANDARD));
  }

  /** Other words; lists that are missing are empty. */
  public static ScheduleWords of(Properties lists) {
    return new ScheduleWords(lists);
  }

  /** The version of the lists and everything in them, for the configuration hash of a run. */
  public String fingerprint() {
    return version + '\n' + source;
  }

  /** Whether the text holds any phrase of the topic. */
  boolean mentions(Topic topic, Words text) {
    for (int i = 0; i < text.size(); i++) {
      if (at(topic, text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the whole text is a phrase of the topic. */
  boolean is(Topic topic, Words text) {
    if (text.isEmpty()) {
      return false;
    }
    for (WordPattern pattern : of(topic, text.get(0))) {
      if (pattern.at(text, 0) == text.size()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text begins with a phrase of the topic. */
  boolean startsWith(Topic topic, Words text) {
    return !text.isEmpty() && at(topic, text, 0) > 0;
  }

  private int at(Topic topic, Words text, int start) {
    for (WordPattern pattern : of(topic, text.get(start))) {
      int end = pattern.at(text, start);
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  private List<WordPattern> of(Topic topic, String word) {
    return Objects.requireNonNull(patterns.get(topic)).getOrDefault(word.charAt(0), List.of());
  }

  /** What a list of words stands for. */
  enum Topic {
    TITLE,
    OTHER_TABLE,
    CONTINUED,
    VISIT,
    OCCASION,
    EPOCH,
    UNSCHEDULED,
    EARLY_TERMINATION,
    ROW_WINDOW,
    ROW_TIME,
    ROW_DAY,
    ROW_WEEK,
    ROW_MONTH,
    ROW_YEAR,
    ROW_VISIT,
    ROW_EPOCH,
    COLUMN_TITLE,
    AMOUNT,
    NOTE_COLUMN,
    NUMBER_COLUMN,
    UNIT_MINUTE,
    UNIT_HOUR,
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_MONTH,
    UNIT_YEAR,
    BLANK_CELL,
    MARK_CELL,
    CAPTION,
    REMARK,
    REFERENCE;

    private String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
