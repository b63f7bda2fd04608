package io.clinnexus.worker.adapter.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises printed tables of contents: entries that end in leaders or a wide gap and a page
 * number, with the title above them and the lines of wrapped entries between them.
 */
final class Contents {

  private static final Pattern LEADERS = Pattern.compile("[.…·_‥](?:\\s?[.…·_‥]){3,}");
  private static final Pattern LEADERS_PAGE =
      Pattern.compile("^(.*?)\\s*[.…·_‥](?:\\s?[.…·_‥]){3,}\\s*(\\d{1,4}|[ivxlc]{1,6})$");
  private static final Pattern GAP_PAGE = Pattern.compile("^(.*\\p{L}.*)\\t(\\d{1,4})$");
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:table|figure|таблица|рисунок|табл\\.|рис\\.)\\s*\\d",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<String> TITLES =
      Set.of(
          "tableofcontents",
          "contents",
          "listoftables",
          "listoffigures",
          "listofintexttables",
          "listofintextfigures",
          "listoftablesandfigures",
          "listofappendices",
          "оглавление",
          "содержание",
          "списоктаблиц",
          "списокрисунков",
          "переченьтаблиц",
          "переченьрисунков",
          "sectionpage",
          "page",
          "pagenumber",
          "стр",
          "страница");
  private static final Set<String> CONTINUED =
      Set.of("continued", "concluded", "cont", "contd", "продолжение", "окончание");
  private static final int LONGEST_ENTRY = 400;
  private static final int MOST_BETWEEN = 3;
  private static final int FEWEST_PLAIN = 3;

  private final List<Item> flow;
  private final boolean[] inside;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * An entry that names a heading.
   *
   * @param title with its number
   * @param page as printed; 0 when it is not an Arabic number
   * @param indent where it starts
   */
  record Entry(String title, int page, float indent) {}

  private Contents(List<Item> flow) {
    this.flow = flow;
    this.inside = new boolean[flow.size()];
  }

  static Contents find(List<Item> flow) {
    Contents contents = new Contents(flow);
    contents.find();
    return contents;
  }

  /** Whether the item at this position belongs to a table of contents. */
  boolean isInside(int position) {
    return inside[position];
  }

  /** The entries that name headings, in order; captions of tables and figures are left out. */
  List<Entry> entries() {
    return entries;
  }

  private void find() {
    int position = 0;
    while (position < flow.size()) {
      int first = position;
      boolean titled = isTitle(first);
      if (!titled && !isLeaderEntry(first)) {
        position++;
        continue;
      }
      int last = last(first, titled);
      if (last > first || isLeaderEntry(first)) {
        mark(first, last);
        position = last + 1;
      } else {
        position++;
      }
    }
  }

  /** The last entry of the block that starts here; the start itself when there is none. */
  private int last(int first, boolean titled) {
    boolean plain = titled && plainEntries(first + 1) >= FEWEST_PLAIN;
    int last = first;
    int between = 0;
    for (int i = first + 1; i < flow.size() && between <= MOST_BETWEEN; i++) {
      if (!(flow.get(i) instanceof Line)) {
        break;
      }
      if (isLeaderEntry(i) || (plain && isGapEntry(i))) {
        last = i;
        between = 0;
      } else if (isTitle(i)) {
        between = 0;
      } else {
        between++;
      }
    }
    return last;
  }

  private int plainEntries(int from) {
    int found = 0;
    for (int i = from; i < Math.min(flow.size(), from + 12); i++) {
      found += isGapEntry(i) ? 1 : 0;
    }
    return found;
  }

  private void mark(int first, int last) {
    StringBuilder wrapped = new StringBuilder();
    float indent = 0;
    for (int i = first; i <= last; i++) {
      inside[i] = true;
      Line line = (Line) flow.get(i);
      String text = line.string();
      if (isTitle(i)) {
        wrapped.setLength(0);
        continue;
      }
      if (wrapped.length() == 0) {
        indent = line.x0();
      }
      Matcher leaders = LEADERS_PAGE.matcher(bounded(text));
      Matcher gap = GAP_PAGE.matcher(bounded(text));
      boolean isEntry = leaders.matches();
      if (isEntry || gap.matches()) {
        Matcher entry = isEntry ? leaders : gap;
        add(wrapped.append(entry.group(1)).toString(), entry.group(2), indent);
        wrapped.setLength(0);
      } else {
        wrapped.append(text).append(' ');
      }
    }
  }

  private void add(String title, String page, float indent) {
    String clean = LEADERS.matcher(title).replaceAll(" ").strip();
    if (!CAPTION.matcher(clean).lookingAt() && !Texts.key(clean).isEmpty()) {
      boolean arabic = Character.isDigit(page.charAt(0));
      entries.add(new Entry(clean, arabic ? Integer.parseInt(page) : 0, indent));
    }
  }

  private boolean isLeaderEntry(int position) {
    return flow.get(position) instanceof Line line
        && LEADERS_PAGE.matcher(bounded(line.string())).matches();
  }

  private boolean isGapEntry(int position) {
    return flow.get(position) instanceof Line line
        && GAP_PAGE.matcher(bounded(line.string())).matches()
        && line.x1() > line.column().right() - 2 * line.size();
  }

  private boolean isTitle(int position) {
    if (!(flow.get(position) instanceof Line line) || line.string().length() > 80) {
      return false;
    }
    String key = Texts.key(line.string());
    if (TITLES.contains(key)) {
      return true;
    }
    for (String end : CONTINUED) {
      if (key.endsWith(end) && TITLES.contains(key.substring(0, key.length() - end.length()))) {
        return true;
      }
    }
    return false;
  }

  private static String bounded(String text) {
    return text.length() > LONGEST_ENTRY ? "" : text;
  }
}
