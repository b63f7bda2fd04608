package io.clinnexus.worker.adapter.pdf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds headings that no table of contents names: numbered lines printed like the named ones, and
 * appendix titles printed like chapters.
 */
final class LikeHeadings {

  private static final int FEWEST_NAMED = 3;
  private static final int MOST_WORDS = 16;
  private static final int MOST_CHAPTER_WORDS = 8;
  private static final int MOST_LINES = 4;

  /** What the parts before the first chapter are called. */
  private static final Set<String> PARTS =
      Set.of(
          "synopsis",
          "protocolsynopsis",
          "protocolsummary",
          "abbreviations",
          "listofabbreviations",
          "listofabbreviationsanddefinitions",
          "listofabbreviationsanddefinitionsofterms",
          "синопсис",
          "синопсиспротокола",
          "сокращения",
          "списоксокращений",
          "переченьсокращений",
          "списоксокращенийиопределений",
          "списоксокращенийиопределенийтерминов");

  private static final Set<String> APPENDIX =
      Set.of("appendix", "attachment", "annex", "приложение");

  private final List<Item> flow;
  private final Contents contents;
  private final TreeMap<Integer, HeadingMark> found;
  private final Map<Style, Set<Integer>> depths = new HashMap<>();
  private final float bodySize;

  private LikeHeadings(
      List<Item> flow, Contents contents, TreeMap<Integer, HeadingMark> found, float bodySize) {
    this.flow = flow;
    this.contents = contents;
    this.found = found;
    this.bodySize = bodySize;
    for (HeadingMark mark : found.values()) {
      Line line = (Line) flow.get(mark.first());
      depths.computeIfAbsent(Style.of(line), any -> new HashSet<>()).add(mark.level());
    }
  }

  static void add(
      List<Item> flow,
      Contents contents,
      TreeMap<Integer, HeadingMark> found,
      int named,
      float bodySize) {
    LikeHeadings like = new LikeHeadings(flow, contents, found, bodySize);
    if (found.size() >= FEWEST_NAMED && found.size() * 2 >= named) {
      like.addLikeNamed();
    } else {
      like.addNumbered();
    }
    like.dropDividers();
  }

  /**
   * A title page with nothing but the title that the next page repeats is no heading of its own.
   */
  private void dropDividers() {
    List<HeadingMark> marks = new ArrayList<>(found.values());
    for (int i = 0; i + 1 < marks.size(); i++) {
      HeadingMark mark = marks.get(i);
      HeadingMark next = marks.get(i + 1);
      if (next.first() == mark.last() + 1
          && next.level() == mark.level()
          && flow.get(next.first()).page() == flow.get(mark.first()).page() + 1
          && key(next).equals(key(mark))) {
        found.remove(mark.first());
      }
    }
  }

  private String key(HeadingMark mark) {
    StringBuilder key = new StringBuilder();
    for (int i = mark.first(); i <= mark.last(); i++) {
      key.append(Texts.key(((Line) flow.get(i)).string()));
    }
    return key.toString();
  }

  private void addNumbered() {
    Set<Integer> taken = new HashSet<>();
    found.values().forEach(mark -> take(mark, taken));
    TreeMap<Integer, Integer> numbered = NumberedLines.find(flow, contents, bodySize);
    numbered.forEach(
        (first, level) -> {
          if (!taken.contains(first)) {
            HeadingMark mark = new HeadingMark(first, last(first, taken), level);
            found.put(first, mark);
            take(mark, taken);
            depths
                .computeIfAbsent(Style.of((Line) flow.get(first)), any -> new HashSet<>())
                .add(level);
          }
        });
    if (!numbered.isEmpty()) {
      addLikeNamed();
    }
  }

  private static void take(HeadingMark mark, Set<Integer> taken) {
    for (int i = mark.first(); i <= mark.last(); i++) {
      taken.add(i);
    }
  }

  private void addLikeNamed() {
    Set<Integer> taken = new HashSet<>();
    found.values().forEach(mark -> take(mark, taken));
    for (int i = 0; i < flow.size(); i++) {
      if (taken.contains(i) || contents.isInside(i) || !(flow.get(i) instanceof Line line)) {
        continue;
      }
      int level = level(line);
      if (level > 0) {
        int last = last(i, taken);
        found.put(i, new HeadingMark(i, last, level));
        i = last;
      }
    }
  }

  private int level(Line line) {
    String text = line.string();
    boolean setApart = line.isBold() || line.size() > bodySize + 0.8f;
    if (!setApart || text.endsWith(".") && !isShort(text) || words(text) > MOST_WORDS) {
      return 0;
    }
    Style style = Style.of(line);
    if (isAppendix(text) && (line.size() > bodySize + 0.8f || depths.containsKey(style))) {
      return 1;
    }
    int depth =
        HeadingNumber.of(text)
            .filter(number -> number.isTelling() && Texts.hasLetter(number.title()))
            .filter(number -> Character.isUpperCase(number.title().codePointAt(0)))
            .map(HeadingNumber::depth)
            .orElse(0);
    if (depth > 0 || !isChapter(line, style)) {
      return depths.containsKey(style) ? Math.min(depth, 9) : 0;
    }
    return 1;
  }

  /**
   * A short line in capitals in the print of chapters, after the first of them or with the name of
   * a part that stands before it: a chapter without a number, such as the references. Only where no
   * table of contents says what the chapters are.
   */
  private boolean isChapter(Line line, Style style) {
    boolean later = contents.entries().isEmpty() && line.page() > flow.get(found.firstKey()).page();
    return style.capitals()
        && depths.getOrDefault(style, Set.of()).contains(1)
        && words(line.string()) <= MOST_CHAPTER_WORDS
        && HeadingNumber.of(line.string()).isEmpty()
        && (later || PARTS.contains(Texts.key(line.string())));
  }

  private static boolean isShort(String text) {
    return text.length() < 40;
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }

  /** One of the first three words says appendix, and something follows it. */
  private static boolean isAppendix(String text) {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
    for (int i = 0; i < Math.min(3, words.length - 1); i++) {
      if (APPENDIX.contains(words[i])) {
        return true;
      }
    }
    return false;
  }

  /** The lines of the same print right below belong to the same heading. */
  private int last(int first, Set<Integer> taken) {
    Line line = (Line) flow.get(first);
    int last = first;
    for (int i = first + 1; i < Math.min(flow.size(), first + MOST_LINES); i++) {
      if (taken.contains(i)
          || !(flow.get(i) instanceof Line next)
          || next.page() != line.page()
          || !Style.of(next).equals(Style.of(line))
          || HeadingNumber.of(next.string()).isPresent()
          || next.baseline() - ((Line) flow.get(last)).baseline() > 1.6f * line.size()) {
        break;
      }
      last = i;
    }
    return last;
  }
}
