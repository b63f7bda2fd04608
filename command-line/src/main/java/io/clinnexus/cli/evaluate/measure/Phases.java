package io.clinnexus.cli.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phases of a study in Roman or Arabic figures: I and 1, IIb and 2b, II/III and 2/3 are the same.
 */
final class Phases {

  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\p{L}\\p{N}])(iv|i{1,3}|[0-4])([abc]?)(?![\\p{L}\\p{N}])");
  private static final Map<String, String> ARABIC =
      Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");

  private Phases() {}

  /** The figures of a phase in their order; empty when there is none. */
  static List<String> in(String text) {
    // Cyrillic letters that look like the Roman ones are used in their place
    String plain = Words.plain(text).replace('і', 'i').replace('а', 'a').replace('в', 'b');
    Matcher matcher = FIGURE.matcher(plain);
    List<String> figures = new ArrayList<>();
    while (matcher.find()) {
      String figure = matcher.group(1);
      figures.add(ARABIC.getOrDefault(figure, figure) + matcher.group(2));
    }
    return figures;
  }
}
