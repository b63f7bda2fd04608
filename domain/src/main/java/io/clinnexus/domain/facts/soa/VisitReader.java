package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import io.clinnexus.domain.facts.soa.HeaderRow.Role;
import io.clinnexus.domain.facts.soa.ScheduleWords.Topic;
import io.clinnexus.domain.facts.soa.TimeReader.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the visit that a column stands for out of the header cells above it. */
final class VisitReader {

  private static final Map<String, String> SINGULARS =
      Map.of("недели", "неделя", "дни", "день", "месяцы", "месяц", "годы", "год");

  private final TableGrid grid;
  private final ScheduleLayout layout;
  private final HeaderCells headers;
  private final ScheduleWords words;
  private final TimeReader times;
  private final AnchorPlaces anchors;

  VisitReader(
      TableGrid grid,
      ScheduleLayout layout,
      HeaderCells headers,
      ScheduleWords words,
      TimeReader times,
      AnchorPlaces anchors) {
    this.grid = grid;
    this.layout = layout;
    this.headers = headers;
    this.words = words;
    this.times = times;
    this.anchors = anchors;
  }

  /** What is known of a visit before it is put together. */
  private static final class Parts {
    private final List<String> texts = new ArrayList<>();
    private final Set<String> footnotes = new LinkedHashSet<>();
    private @Nullable String epoch;
    private @Nullable String ownEpoch;
    private @Nullable String name;
    private @Nullable String dayText;
    private @Nullable String timeText;
    private @Nullable String other;
    private boolean nameIsShared;
    private @Nullable VisitTime day;
    private int dayColumns;
    private @Nullable VisitTime time;
    private @Nullable VisitWindow window;
    private @Nullable GridCell naming;
    private boolean told;
  }

  /** A visit, and whether its headers say that it is one. */
  record Found(ScheduleVisit visit, boolean told, boolean labelled) {}

  /** The visit of a column; empty when no header cell says anything. */
  Found read(int column) {
    Parts parts = new Parts();
    GridCell previous = null;
    for (HeaderRow row : layout.header()) {
      GridCell cell = grid.cell(row.row(), column);
      if (cell != null && cell != previous && cell.firstColumn() >= layout.firstVisit()) {
        add(cell, row, parts);
      }
      previous = cell;
    }
    String label = label(parts);
    boolean labelled = !label.isEmpty();
    ScheduleVisit visit =
        new ScheduleVisit(
            labelled ? label : "Column " + (column + 1),
            parts.texts,
            Optional.ofNullable(parts.epoch),
            Optional.ofNullable(parts.day),
            Optional.ofNullable(parts.time),
            Optional.ofNullable(parts.window),
            kind(parts),
            List.copyOf(parts.footnotes),
            Optional.ofNullable(parts.naming)
                .flatMap(cell -> anchors.cell(grid.tableIndex(), cell)));
    return new Found(visit, parts.told, labelled);
  }

  private void add(GridCell cell, HeaderRow row, Parts parts) {
    FootnoteMarks.Split split = headers.split(cell);
    parts.footnotes.addAll(split.marks());
    String text = split.text();
    if (text.isEmpty() || CellValueText.isNothing(text)) {
      return;
    }
    parts.texts.add(text);
    HeaderCells.Sign sign = headers.sign(cell);
    boolean numbered = sign == HeaderCells.Sign.NUMBER && row.role() != Role.OTHER;
    parts.told |= sign.tells() || numbered;
    if (row.role() != Role.EPOCH && row.role() != Role.WINDOW) {
      parts.naming = cell;
    } else if (parts.naming == null) {
      parts.naming = cell;
    }
    take(cell, row, text, parts);
  }

  private void take(GridCell cell, HeaderRow row, String text, Parts parts) {
    if (row.role() == Role.WINDOW) {
      parts.window =
          parts.window == null ? times.readWindow(text, row.unit()).orElse(null) : parts.window;
      return;
    }
    Reading reading = times.read(text, row.unit());
    keep(reading, cell.columns(), parts);
    name(cell, row, reading.window().isPresent() ? times.withoutWindow(text) : text, parts);
  }

  private void name(GridCell cell, HeaderRow row, String text, Parts parts) {
    switch (row.role()) {
      case EPOCH -> {
        parts.epoch = parts.epoch == null ? text : parts.epoch + ", " + text;
        parts.ownEpoch = cell.columns() == 1 ? text : parts.ownEpoch;
      }
      case VISIT -> {
        String named = times.isNumber(text) ? numbered(row, text) : text;
        parts.name = parts.name == null ? named : parts.name + ", " + named;
        parts.nameIsShared = cell.columns() > 1;
      }
      case DAY -> parts.dayText = dayText(text, row, parts.dayText);
      case TIME -> {
        String said = timeText(text, row);
        parts.timeText = parts.timeText == null ? said : parts.timeText + ", " + said;
      }
      default -> parts.other = parts.other == null ? text : parts.other + ", " + text;
    }
  }

  /** The time of a narrower cell is more exact, and a day is more exact than a week. */
  private static void keep(Reading reading, int columns, Parts parts) {
    VisitTime day = reading.day().orElse(null);
    if (day != null && (parts.day == null || columns < parts.dayColumns || isDay(day, parts.day))) {
      parts.day = day;
      parts.dayColumns = columns;
    }
    parts.time = parts.time == null ? reading.time().orElse(null) : parts.time;
    parts.window = parts.window == null ? reading.window().orElse(null) : parts.window;
  }

  private static boolean isDay(VisitTime day, VisitTime before) {
    return day.unit() == VisitTimeUnit.DAY && before.unit() != VisitTimeUnit.DAY;
  }

  private static String numbered(HeaderRow row, String number) {
    String title = row.title().strip();
    int bracket = title.indexOf('(');
    String word = (bracket > 0 ? title.substring(0, bracket) : title).strip();
    boolean one = !word.isEmpty() && word.indexOf(' ') < 0;
    return (one ? singular(word) : isCyrillic(word) ? "Визит" : "Visit") + " " + number;
  }

  private static boolean isCyrillic(String word) {
    return word.chars()
        .anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC);
  }

  private static String singular(String word) {
    String russian = SINGULARS.get(word.toLowerCase(Locale.ROOT));
    if (russian != null) {
      return russian;
    }
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** "3" below "Study Day" is "Day 3". */
  private String dayText(String text, HeaderRow row, @Nullable String before) {
    boolean bare = !text.isEmpty() && startsWithNumber(text);
    Reading alone = times.read(text, null);
    String unit =
        bare && alone.day().isEmpty() && row.unit() != null ? unitWord(row, true) + " " : "";
    String said = unit + text;
    return before == null ? said : before + ", " + said;
  }

  /** "24" below "Time (hours)" is "24 hours". */
  private String timeText(String text, HeaderRow row) {
    boolean bare = times.isNumber(text) && row.unit() != null;
    return bare ? text + " " + unitWord(row, false).toLowerCase(Locale.ROOT) : text;
  }

  private static boolean startsWithNumber(String text) {
    String normal = TimeReader.normal(text);
    char first = normal.charAt(0);
    return Character.isDigit(first) || first == '-' || first == '.';
  }

  /** The row's own word for the unit, so that a Russian table has Russian labels. */
  private String unitWord(HeaderRow row, boolean single) {
    for (String word : row.title().split("[^\\p{L}]+")) {
      boolean names =
          !word.isEmpty() && times.unit(word).filter(unit -> unit == row.unit()).isPresent();
      if (names) {
        String one = single ? singular(word) : word;
        return one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
      }
    }
    String code = row.unit() == null ? "" : row.unit().code();
    return code.isEmpty() ? "" : code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
  }

  private static String label(Parts parts) {
    StringBuilder label = new StringBuilder();
    String own = parts.ownEpoch == null ? parts.other : parts.ownEpoch;
    String name = parts.name == null ? own : parts.name;
    append(label, name);
    if (name == null || parts.nameIsShared) {
      append(label, parts.dayText);
    }
    append(label, parts.timeText);
    if (label.length() == 0) {
      append(label, parts.epoch);
    }
    if (label.length() == 0 && !parts.texts.isEmpty()) {
      append(label, parts.texts.get(parts.texts.size() - 1));
    }
    return label.toString();
  }

  /** Where days of several epochs have the same names, these have the epoch before them. */
  static UnaryOperator<ScheduleVisit> inEpochs(List<ScheduleVisit> visits) {
    Map<String, Long> named =
        visits.stream().collect(Collectors.groupingBy(ScheduleVisit::label, Collectors.counting()));
    Set<Optional<String>> alike =
        visits.stream()
            .filter(visit -> named.getOrDefault(visit.label(), 0L) > 1)
            .map(ScheduleVisit::epoch)
            .collect(Collectors.toSet());
    return visit ->
        visit
            .epoch()
            .filter(epoch -> alike.contains(visit.epoch()) && !visit.label().startsWith(epoch))
            .map(epoch -> visit.as(epoch + ", " + visit.label()))
            .orElse(visit);
  }

  private static void append(StringBuilder label, @Nullable String part) {
    if (part != null && !part.isEmpty()) {
      label.append(label.length() > 0 ? ", " : "").append(part);
    }
  }

  private VisitKind kind(Parts parts) {
    boolean unscheduled = false;
    boolean early = false;
    for (String text : parts.texts) {
      Words said = Words.of(text);
      unscheduled |= words.mentions(Topic.UNSCHEDULED, said);
      early |= words.mentions(Topic.EARLY_TERMINATION, said);
    }
    return unscheduled
        ? VisitKind.UNSCHEDULED
        : early ? VisitKind.EARLY_TERMINATION : VisitKind.SCHEDULED;
  }
}
