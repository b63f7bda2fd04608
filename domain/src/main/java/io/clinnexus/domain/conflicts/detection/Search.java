package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.shared.LimitedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for expressions in text; one that takes too long finds nothing. */
final class Search {

  private Search() {}

  static boolean finds(Pattern pattern, String text) {
    return !all(pattern, text, 1).isEmpty();
  }

  static boolean any(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> finds(pattern, text));
  }

  /** What the first of the patterns that fits finds first. */
  static Optional<Match> first(List<Pattern> patterns, String text) {
    return patterns.stream().flatMap(pattern -> all(pattern, text, 1).stream()).findFirst();
  }

  /** Everything that the first of the patterns that fits finds. */
  static List<Match> every(List<Pattern> patterns, String text) {
    return patterns.stream()
        .map(pattern -> all(pattern, text, Integer.MAX_VALUE))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Match> all(Pattern pattern, String text, int most) {
    List<Match> found = new ArrayList<>();
    try {
      Matcher matcher = pattern.matcher(new LimitedText(text));
      while (found.size() < most && matcher.find()) {
        found.add(new Match(text, matcher.toMatchResult(), groups(matcher, pattern)));
      }
    } catch (LimitedText.Exhausted | StackOverflowError e) {
      return List.copyOf(found);
    }
    return found;
  }

  private static List<String> groups(Matcher matcher, Pattern pattern) {
    List<String> groups = new ArrayList<>();
    for (String name : List.of("n", "unit", "day", "window", "a", "b")) {
      String group = pattern.pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
      groups.add(group == null ? "" : group);
    }
    return groups;
  }

  /** A place that an expression found, with what its named groups hold. */
  record Match(String text, MatchResult result, List<String> groups) {

    String n() {
      return groups.get(0);
    }

    String unit() {
      return groups.get(1);
    }

    String day() {
      return groups.get(2);
    }

    String window() {
      return groups.get(3);
    }

    int start() {
      return result.start();
    }

    int end() {
      return result.end();
    }

    String whole() {
      return text.substring(start(), end());
    }
  }
}
