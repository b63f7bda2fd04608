package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out a table of contents that was typed as text: the lines below its title that end in page
 * numbers which never become smaller.
 */
final class ContentsLines {

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:table of )?contents|содержание|оглавление",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PAGE = Pattern.compile("[ \\t.…]([1-9]\\d{0,3})\\s*$");
  private static final int LONGEST = 250;

  private ContentsLines() {}

  /** The paragraphs without the title of such a table and its lines. */
  static List<Paragraph> without(List<Paragraph> paragraphs) {
    List<Paragraph> kept = new ArrayList<>();
    boolean inside = false;
    int page = 0;
    for (Paragraph paragraph : paragraphs) {
      int next = inside ? page(paragraph.text()) : 0;
      if (next >= Math.max(1, page)) {
        page = next;
        continue;
      }
      inside = TITLE.matcher(TextNormaliser.normaliseTitle(paragraph.text())).matches();
      page = 0;
      if (!inside) {
        kept.add(paragraph);
      }
    }
    return kept;
  }

  /** The page at the end of a line; 0 when there is none. */
  private static int page(String text) {
    if (text.length() > LONGEST) {
      return 0;
    }
    Matcher matcher = PAGE.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
