package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.Bookmark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A heading that a bookmark or an entry of the table of contents names.
 *
 * @param order its place among the named ones
 * @param key its title as {@link Texts#key}
 * @param level 1 to 9
 * @param filePage where the bookmark points, 1-based; 0 when it is not known
 * @param printedPage what the table of contents prints; 0 when it is not known
 */
record NamedHeading(int order, String key, int level, int filePage, int printedPage) {

  private static final int DEEPEST = 9;
  private static final int MOST = 5_000;
  private static final float SAME_INDENT = 4f;
  private static final Set<String> LISTS =
      Set.of(
          "titlepage",
          "tableofcontents",
          "contents",
          "listoftables",
          "listoffigures",
          "listoftablesandfigures",
          "содержание",
          "оглавление",
          "титульныйлист",
          "списоктаблиц",
          "списокрисунков");
  private static final Set<String> CAPTIONS = Set.of("table", "figure", "таблица", "рисунок");

  static List<NamedHeading> of(List<Bookmark> bookmarks, List<Contents.Entry> entries) {
    Map<String, NamedHeading> named = new LinkedHashMap<>();
    int order = 0;
    int[] depths =
        entries.stream()
            .mapToInt(entry -> HeadingNumber.of(entry.title()).map(HeadingNumber::depth).orElse(0))
            .toArray();
    for (int i = 0; i < Math.min(MOST, depths.length); i++) {
      Contents.Entry entry = entries.get(i);
      String key = Texts.key(entry.title());
      if (isSection(key)) {
        int level = level(i, entries, depths);
        named.put(key + "@" + entry.page(), new NamedHeading(order++, key, level, 0, entry.page()));
      }
    }
    List<NamedHeading> all = new ArrayList<>(named.values());
    Set<String> known = new HashSet<>();
    all.forEach(heading -> known.add(heading.key()));
    for (Bookmark bookmark : bookmarks) {
      String key = Texts.key(bookmark.title());
      if (isSection(key) && !known.contains(key)) {
        int level =
            HeadingNumber.of(bookmark.title().strip())
                .map(HeadingNumber::depth)
                .orElse(bookmark.level());
        all.add(new NamedHeading(order++, key, Math.min(level, DEEPEST), bookmark.page(), 0));
      }
    }
    return all;
  }

  private static boolean isSection(String key) {
    if (key.length() < 2 || LISTS.contains(key)) {
      return false;
    }
    for (String caption : CAPTIONS) {
      if (key.startsWith(caption)
          && key.length() > caption.length()
          && Character.isDigit(key.charAt(caption.length()))) {
        return false;
      }
    }
    return key.codePoints().anyMatch(Character::isLetter);
  }

  /** The depth of its number, or the level of numbered entries that start at the same place. */
  private static int level(int position, List<Contents.Entry> entries, int[] depths) {
    if (depths[position] > 0) {
      return Math.min(depths[position], DEEPEST);
    }
    float indent = entries.get(position).indent();
    int level = DEEPEST + 1;
    for (int i = 0; i < Math.min(MOST, depths.length); i++) {
      if (depths[i] > 0 && Math.abs(entries.get(i).indent() - indent) < SAME_INDENT) {
        level = Math.min(level, depths[i]);
      }
    }
    return level <= DEEPEST ? level : 1;
  }
}
