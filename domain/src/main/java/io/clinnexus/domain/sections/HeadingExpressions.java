package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.LimitedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The expressions of a contract. One that cannot be compiled is left out, and so is from the first
 * heading on one that takes too long. For one mapping of one document.
 */
final class HeadingExpressions {

  private static final int LONGEST_TITLE = 500;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<Pattern> patterns = new ArrayList<>();
  private int invalid;
  private int tooSlow;

  HeadingExpressions(List<String> expressions) {
    for (String expression : expressions) {
      try {
        patterns.add(Pattern.compile(expression, FLAGS));
      } catch (PatternSyntaxException e) {
        invalid++;
      }
    }
  }

  /** The first expression that is found in the title. */
  Optional<String> find(String title) {
    String text = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    for (Pattern pattern : List.copyOf(patterns)) {
      try {
        if (pattern.matcher(new LimitedText(text)).find()) {
          return Optional.of(pattern.pattern());
        }
      } catch (LimitedText.Exhausted | StackOverflowError e) {
        patterns.remove(pattern);
        tooSlow++;
      }
    }
    return Optional.empty();
  }

  int invalid() {
    return invalid;
  }

  int tooSlow() {
    return tooSlow;
  }
}
