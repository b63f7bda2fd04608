package io.clinnexus.worker.adapter.docx.style;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of styles say, in English and Russian. */
final class StyleNames {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern HEADING = Pattern.compile("(?:heading|заголовок)\\s*([1-9])", FLAGS);
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
    Matcher byName = HEADING.matcher(first.strip());
    if (byName.matches()) {
      return OptionalInt.of(Integer.parseInt(byName.group(1)));
    }
    Matcher byId = HEADING.matcher(id);
    return byId.matches() ? OptionalInt.of(Integer.parseInt(byId.group(1))) : OptionalInt.empty();
  }

  /** Whether a style is meant for tables of contents, lists of tables or lists of figures. */
  static boolean contents(String name) {
    return CONTENTS.matcher(name.strip()).matches();
  }
}
