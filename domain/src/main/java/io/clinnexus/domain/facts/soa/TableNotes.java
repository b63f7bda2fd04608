package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.TextNormaliser;
import io.clinnexus.domain.facts.soa.ScheduleWords.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The footnotes and remarks of a table, read from the lines below it. */
final class TableNotes {

  private static final int MOST_LOST_LINES = 4;
  private static final int LOOK_AHEAD = 7;
  private static final int LONGEST_NOTE = 8_000;
  private static final int MOST_REMARKS = 20;

  private final ScheduleWords words;
  private final Set<String> used;
  private final Map<String, ScheduleFootnote> footnotes = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private @Nullable String last;

  private TableNotes(ScheduleWords words, Set<String> used) {
    this.words = words;
    this.used = used;
  }

  /** Reads lines up to the first that does not belong to the table. */
  static TableNotes read(List<NoteLine> lines, Set<String> used, ScheduleWords words) {
    TableNotes notes = new TableNotes(words, used);
    int lost = 0;
    for (int i = 0; i < lines.size(); i++) {
      NoteLine line = lines.get(i);
      if (notes.define(line) || notes.remark(line)) {
        lost = 0;
      } else if (!notes.goOn(line, lines.subList(i + 1, Math.min(lines.size(), i + LOOK_AHEAD)))
          && (notes.last != null || ++lost > MOST_LOST_LINES)) {
        break;
      }
    }
    return notes;
  }

  Set<String> marks() {
    return footnotes.keySet();
  }

  List<ScheduleFootnote> footnotes() {
    return List.copyOf(footnotes.values());
  }

  List<String> remarks() {
    return remarks;
  }

  private boolean define(NoteLine line) {
    Definition found = definition(line);
    if (found == null || (!used.contains(found.mark()) && !follows(found.mark()))) {
      return false;
    }
    last = found.mark();
    int next = nextOnTheLine(line.text());
    RaisedText own = next > 0 ? line.text().part(0, next) : line.text();
    Definition cut = next > 0 ? definition(line.with(own)) : found;
    footnotes.putIfAbsent(
        found.mark(),
        new ScheduleFootnote(
            found.mark(), cut((cut == null ? found : cut).text()), line.anchorId()));
    if (next > 0) {
      define(line.with(line.text().part(next, line.text().text().length())));
    }
    return true;
  }

  /**
   * Where the raised mark of the next footnote begins a sentence on the same line; 0 if nowhere.
   */
  private int nextOnTheLine(RaisedText source) {
    String text = source.text();
    for (int i = 2; source.anyRaised() && i < text.length(); i++) {
      boolean begins = source.raisedAt(i) && !source.raisedAt(i - 1);
      if (begins && text.charAt(i - 1) == ' ' && ".;)".indexOf(text.charAt(i - 2)) >= 0) {
        int end = i;
        while (end < text.length() && source.raisedAt(end)) {
          end++;
        }
        if (follows(strip(text.substring(i, end)))) {
          return i;
        }
      }
    }
    return 0;
  }

  private boolean remark(NoteLine line) {
    String text = line.text().text();
    boolean explains =
        words.startsWith(Topic.REMARK, Words.of(text))
            || text.indexOf('=') > 0
            || isAbbreviations(text);
    if (explains && remarks.size() < MOST_REMARKS) {
      remarks.add(cut(text));
    }
    return explains;
  }

  /**
   * "ECG: electrocardiogram; PK: pharmacokinetics": several short words before colons or dashes.
   */
  private static boolean isAbbreviations(String text) {
    int semicolons = 0;
    int explained = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      semicolons += c == ';' ? 1 : 0;
      explained += c == ':' || c == '–' || c == '—' ? 1 : 0;
    }
    return semicolons >= 1 && explained >= 2 && explained * 2 >= semicolons;
  }

  /** A list item, or a line between two footnotes, continues the one before. */
  private boolean goOn(NoteLine line, List<NoteLine> next) {
    String mark = last;
    ScheduleFootnote before = mark == null ? null : footnotes.get(mark);
    if (before == null) {
      return false;
    }
    if (!line.listItem() && next.stream().noneMatch(this::definesNext)) {
      return false;
    }
    String text = before.text() + " " + line.text().text();
    footnotes.put(before.mark(), new ScheduleFootnote(before.mark(), cut(text), before.anchorId()));
    return true;
  }

  private boolean definesNext(NoteLine line) {
    Definition definition = definition(line);
    return definition != null && follows(definition.mark());
  }

  private boolean follows(String mark) {
    String before = last;
    if (before == null || before.length() != 1 || mark.length() != 1) {
      return false;
    }
    return mark.charAt(0) == before.charAt(0) + 1;
  }

  private record Definition(String mark, String text) {}

  private @Nullable Definition definition(NoteLine line) {
    RaisedText source = line.text();
    String text = source.text();
    if (line.label().isPresent()) {
      String label = strip(line.label().get());
      return FootnoteMarks.isMark(label) ? new Definition(label, text) : null;
    }
    if (text.isEmpty()) {
      return null;
    }
    if (source.raisedAt(0)) {
      return raised(source);
    }
    // "Xa = only if indicated": the legend of a marked cross
    boolean cross = text.length() > 2 && "XxХх".indexOf(text.charAt(0)) >= 0;
    return cross && source.raisedAt(1) ? raised(source.part(1, text.length())) : onTheLine(source);
  }

  private static @Nullable Definition raised(RaisedText source) {
    String text = source.text();
    int end = 0;
    while (end < text.length() && source.raisedAt(end)) {
      end++;
    }
    String mark = strip(text.substring(0, end));
    return FootnoteMarks.isMark(mark) ? new Definition(mark, afterMark(text, end)) : null;
  }

  private @Nullable Definition onTheLine(RaisedText source) {
    String text = source.text();
    int end = 0;
    while (end < text.length() && end < 4 && FootnoteMarks.isSigns(text.substring(0, end + 1))) {
      end++;
    }
    if (end > 0) {
      return new Definition(text.substring(0, end), afterMark(text, end));
    }
    boolean open = text.charAt(0) == '(' || text.charAt(0) == '[';
    int start = open ? 1 : 0;
    end = start;
    while (end < text.length() && end < start + 2 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String mark = text.substring(start, end);
    if (!FootnoteMarks.isMark(mark) || end >= text.length()) {
      return null;
    }
    char next = text.charAt(end);
    boolean pointed = ".):]=".indexOf(next) >= 0;
    boolean divided =
        pointed
            ? end + 1 == text.length() || text.charAt(end + 1) == ' ' || next == '=' || next == ']'
            : next == ' ' && (source.gapAt(end) || isExpected(mark));
    return divided ? new Definition(mark, afterMark(text, end)) : null;
  }

  /** With one space only, a small letter or number must come in its turn. */
  private boolean isExpected(String mark) {
    boolean small = mark.length() == 1 && !Character.isUpperCase(mark.charAt(0));
    boolean begins =
        !footnotes.containsKey(mark) && (mark.equals("a") || mark.equals("1") || mark.equals("а"));
    return small && used.contains(mark) && (begins || follows(mark));
  }

  private static String afterMark(String text, int end) {
    int from = end;
    while (from < text.length() && " .):]=,-–—".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return text.substring(from);
  }

  private static String strip(String label) {
    String text = label.strip();
    int from = 0;
    int to = text.length();
    while (from < to && "([".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ".):] ,".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static String cut(String text) {
    return TextNormaliser.head(text, LONGEST_NOTE);
  }

  /** Where the first footnote stands, if there is one. */
  Optional<AnchorId> firstAnchor() {
    return footnotes.values().stream().findFirst().flatMap(ScheduleFootnote::anchorId);
  }
}
