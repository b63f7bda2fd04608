package io.clinnexus.worker.adapter.docx.style;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of styles say, in English and Russian. */
final class StyleNames {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:heading|заголовок|überschrift|titre|título|titolo)"
              + "[\\s_-]*([1-9])(?:[\\s+,(_-].*)?",
          FLAGS);
  private static final Pattern NO_HEADING =
      Pattern.compile(".*(?:text|body|paragraph|char|текст|знак)\\p{L}*", FLAGS);
  private static final Pattern CONTENTS =
      Pattern.compile(
          "toc(?:[\\s\\d_-].*)?|table of (?:contents|figures|authorities).*|toa heading|"
              + "contents(?: heading|\\s*\\d)?|оглавление.*|содержание(?:\\s*\\d)?|"
              + "перечень рисунков|список иллюстраций|таблица ссылок|"
              + "заголовок (?:оглавления|содержания)",
          FLAGS);

  private StyleNames() {}

  /** The level of a built-in heading style, by its name or its id. */
  static OptionalInt headingLevel(String name, String id) {
    int comma = name.indexOf(',');
    String first = comma < 0 ? name : name.substring(0, comma);
    OptionalInt byName = level(first.strip());
    return byName.isPresent() ? byName : level(id);
  }

  private static OptionalInt level(String name) {
    Matcher heading = HEADING.matcher(name);
    return heading.matches() && !NO_HEADING.matcher(name).matches()
        ? OptionalInt.of(Integer.parseInt(heading.group(1)))
        : OptionalInt.empty();
  }

  /** Whether a style is meant for tables of contents, lists of tables or lists of figures. */
  static boolean contents(String name) {
    return CONTENTS.matcher(name.strip()).matches();
  }
}
