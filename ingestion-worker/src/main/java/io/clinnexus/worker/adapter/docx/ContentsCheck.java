package io.clinnexus.worker.adapter.docx;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the table of contents with the headings of the body. */
final class ContentsCheck {

  private static final int LONGEST_ENTRY = 500;
  private static final int TOLERATED_PERCENT = 10;
  private static final Pattern ENTRY_STYLE =
      Pattern.compile("(?:toc|оглавление) [1-9]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ContentsCheck() {}

  /** Whether more than a tenth of the entries name no heading of the body. */
  static boolean stale(List<Block> body) {
    Set<String> headings = new HashSet<>();
    int entries = 0;
    for (Block block : body) {
      if (block instanceof Paragraph paragraph && isHeading(paragraph.format())) {
        headings.add(letters(paragraph.text()));
      }
    }
    int unknown = 0;
    for (Block block : body) {
      if (block instanceof Paragraph paragraph && isEntry(paragraph)) {
        entries++;
        unknown += headings.contains(letters(title(paragraph.text()))) ? 0 : 1;
      }
    }
    return unknown * 100 > entries * TOLERATED_PERCENT;
  }

  private static boolean isHeading(ParagraphFormat format) {
    return format.role() == ParagraphRole.TEXT
        && (format.styleHeadingLevel().isPresent() || format.outlineLevel().isPresent());
  }

  private static boolean isEntry(Paragraph paragraph) {
    return paragraph.format().role() == ParagraphRole.TABLE_OF_CONTENTS
        && ENTRY_STYLE.matcher(paragraph.format().styleName()).matches()
        && !letters(paragraph.text()).isEmpty();
  }

  /** An entry without its page number. */
  private static String title(String entry) {
    int tab = entry.lastIndexOf('\t');
    return tab > 0 ? entry.substring(0, tab) : entry;
  }

  /** Letters only, so that numbers, typed or automatic, do not matter. */
  private static String letters(String text) {
    String cut = text.length() > LONGEST_ENTRY ? text.substring(0, LONGEST_ENTRY) : text;
    StringBuilder letters = new StringBuilder();
    cut.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
