package io.clinnexus.cli.evaluate.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a value of the twin is the one the truth states. */
public enum Likeness {
  /** The same letters and digits. */
  TEXT {
    @Override
    boolean one(String expected, FoundValue found) {
      return bare(found).equals(Words.bare(expected));
    }
  },
  /** The same letters and digits, what stands in brackets aside. */
  TITLE {
    @Override
    boolean one(String expected, FoundValue found) {
      String title = unbracketed(expected);
      return TEXT.one(expected, found)
          || (!title.isEmpty() && title.equals(unbracketed(found.shown())));
    }
  },
  /** The same letters and digits, with or without what stands in brackets, or only that. */
  NAME {
    @Override
    boolean one(String expected, FoundValue found) {
      List<String> names = names(expected);
      return found.texts().stream()
          .anyMatch(text -> names(text).stream().anyMatch(names::contains));
    }
  },
  /** The same number or letter of a version; words such as version and amendment do not count. */
  VERSION {
    @Override
    boolean one(String expected, FoundValue found) {
      String shown = found.shown();
      if (version(shown).isEmpty()) {
        return false;
      }
      return version(expected).equals(version(shown))
          || version(BRACKETS.matcher(expected).replaceAll(" ")).equals(version(shown))
          || (Amounts.same(Amounts.in(expected), Amounts.in(shown))
              && Words.tokens(expected).containsAll(Words.tokens(version(shown))));
    }
  },
  /** The same day. */
  DATE {
    @Override
    boolean one(String expected, FoundValue found) {
      Optional<LocalDate> date = Dates.in(expected);
      return date.isPresent() && date.equals(Dates.in(found.shown()));
    }
  },
  /** The same phase. */
  PHASE {
    @Override
    boolean one(String expected, FoundValue found) {
      List<String> phase = Phases.in(expected);
      return !phase.isEmpty() && phase.equals(Phases.in(found.shown()));
    }
  },
  /** The same numbers, whatever words stand around them. */
  NUMBER {
    @Override
    boolean one(String expected, FoundValue found) {
      return Amounts.same(Amounts.in(expected), Amounts.of(found));
    }
  },
  /** The same parts of a ratio. */
  RATIO {
    @Override
    boolean one(String expected, FoundValue found) {
      String ratio = ratio(expected);
      return !ratio.isEmpty() && ratio.equals(ratio(found.shown()));
    }
  },
  /** The same length of time. */
  DURATION {
    @Override
    boolean one(String expected, FoundValue found) {
      return Spans.same(expected, found).orElse(false);
    }
  },
  /** The same age in years. */
  AGE {
    @Override
    boolean one(String expected, FoundValue found) {
      Optional<Boolean> lengths = Spans.same(expected, found);
      return lengths.orElseGet(() -> Amounts.same(Amounts.in(expected), Amounts.of(found)));
    }
  };

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern RATIO_FORM = Pattern.compile("\\d+(?: ?: ?\\d+)+");
  private static final Pattern VERSION_WORDS =
      Pattern.compile(
          "\\b(?:version|protocol|amendment|number|no|edition|revision)\\b"
              + "|верси[а-я]*|редакци[а-я]*|поправк[а-я]*|протокол[а-я]*|номер|№",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Whether the twin states one of the values that the truth states for one thing. */
  abstract boolean one(String expected, FoundValue found);

  /** Whether the twin states what the truth states; all parts of it, when it is a list. */
  public boolean same(List<String> expected, FoundValue found) {
    if (found.isMissing() || expected.isEmpty()) {
      return false;
    }
    if (expected.size() == 1) {
      return one(expected.get(0), found);
    }
    List<String> free = new ArrayList<>(found.texts());
    for (String each : expected) {
      Optional<String> match =
          free.stream().filter(text -> one(each, FoundValue.text(text))).findFirst();
      if (match.isEmpty()) {
        return false;
      }
      free.remove(match.get());
    }
    return free.isEmpty();
  }

  /** The likeness with this name in lower case. */
  public static Likeness of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String bare(FoundValue value) {
    return Words.bare(value.shown());
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>(List.of(Words.bare(text)));
    Matcher matcher = BRACKETS.matcher(text);
    while (matcher.find()) {
      names.add(Words.bare(matcher.group(1)));
    }
    names.add(unbracketed(text));
    return names.stream().filter(name -> !name.isEmpty()).distinct().collect(Collectors.toList());
  }

  private static String unbracketed(String text) {
    return Words.bare(BRACKETS.matcher(text).replaceAll(" "));
  }

  private static String version(String text) {
    String rest = VERSION_WORDS.matcher(Words.plain(text)).replaceAll(" ");
    return rest.replaceAll("[^\\p{L}\\p{N}.]+", " ").strip().replaceAll("\\.$", "");
  }

  private static String ratio(String text) {
    Matcher matcher = RATIO_FORM.matcher(Words.plain(text));
    return matcher.find() ? matcher.group().replace(" ", "") : "";
  }
}
