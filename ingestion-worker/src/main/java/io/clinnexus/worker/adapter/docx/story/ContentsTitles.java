package io.clinnexus.worker.adapter.docx.story;

import java.util.regex.Pattern;

/** Texts that tell a table of contents: its title, and the page number at the end of an entry. */
final class ContentsTitles {

  private static final int LONGEST_TITLE = 60;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:table of contents|contents|содержание|оглавление|"
              + "(?:list|table) of (?:in-text )?(?:tables|figures|appendices|attachments)"
              + "(?: and figures)?|(?:список|перечень) (?:таблиц|рисунков|приложений)"
              + "(?: и рисунков)?)[.:]?",
          FLAGS);
  private static final Pattern PAGE_AT_END = Pattern.compile("(?:\\d{1,4}|[ivxlc]{1,7})", FLAGS);

  private ContentsTitles() {}

  static boolean title(String text) {
    String stripped = text.strip();
    return stripped.length() <= LONGEST_TITLE
        && TITLE.matcher(stripped.replaceAll("\\s+", " ")).matches();
  }

  static boolean endsWithPage(String text) {
    int tab = text.lastIndexOf('\t');
    return tab >= 0 && PAGE_AT_END.matcher(text.substring(tab + 1).strip()).matches();
  }
}
