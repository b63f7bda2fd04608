package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.soa.HeaderRow.Role;
import io.clinnexus.domain.facts.soa.ScheduleWords.Topic;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single header cells and whole header rows say. */
final class HeaderCells {

  private static final int LONGEST = 160;
  private static final List<Topic> TITLES =
      List.of(
          Topic.ROW_VISIT,
          Topic.ROW_DAY,
          Topic.ROW_WEEK,
          Topic.ROW_MONTH,
          Topic.ROW_YEAR,
          Topic.ROW_TIME,
          Topic.ROW_WINDOW,
          Topic.ROW_EPOCH);

  private static final List<Topic> NAMING =
      List.of(Topic.ROW_WINDOW, Topic.ROW_DAY, Topic.ROW_WEEK, Topic.ROW_MONTH, Topic.ROW_YEAR);

  private final TableGrid grid;
  private final ScheduleWords words;
  private final TimeReader times;
  private final Set<String> known;
  private final Map<Integer, Sign> signs = new HashMap<>();
  private final Map<Integer, FootnoteMarks.Split> splits = new HashMap<>();

  HeaderCells(TableGrid grid, ScheduleWords words, TimeReader times, Set<String> known) {
    this.grid = grid;
    this.words = words;
    this.times = times;
    this.known = known;
  }

  /** What a header cell is about. */
  enum Sign {
    BLANK,
    DAY,
    TIME,
    WINDOW,
    NUMBER,
    VISIT,
    OCCASION,
    EPOCH,
    OTHER;

    boolean tells() {
      return this != BLANK && this != OTHER && this != NUMBER;
    }
  }

  /** A header text without footnote marks, and these. */
  FootnoteMarks.Split split(GridCell cell) {
    return splits.computeIfAbsent(cell.order(), order -> FootnoteMarks.split(cell.text(), known));
  }

  Sign sign(GridCell cell) {
    return signs.computeIfAbsent(cell.order(), order -> sign(split(cell).text(), cell.columns()));
  }

  private Sign sign(String text, int columns) {
    if (text.isEmpty()) {
      return Sign.BLANK;
    } else if (text.length() > LONGEST) {
      return Sign.OTHER;
    } else if (times.isWindow(text)) {
      return Sign.WINDOW;
    } else if (times.isNumber(text)) {
      return Sign.NUMBER;
    }
    Words said = Words.of(text);
    TimeReader.Reading reading = times.read(text, null);
    boolean epoch = words.mentions(Topic.EPOCH, said);
    // "Study Day" over the numbers of several columns
    boolean over = columns > 1 && isTitle(text);
    if (over || (epoch && (!reading.found() || columns > 1))) {
      return Sign.EPOCH;
    } else if (isVisit(said, text)) {
      return Sign.VISIT;
    } else if (reading.day().isPresent()) {
      return epoch ? Sign.VISIT : Sign.DAY;
    } else if (reading.time().isPresent()) {
      return Sign.TIME;
    } else if (words.mentions(Topic.OCCASION, said)) {
      return Sign.OCCASION;
    }
    return Sign.OTHER;
  }

  /** "V3" is a visit, a lone letter is not. */
  private boolean isVisit(Words said, String text) {
    if (!words.mentions(Topic.VISIT, said)) {
      return false;
    }
    return said.list().stream().anyMatch(word -> word.length() > 2 && isVisitWord(word))
        || (said.get(0).length() == 1
            && text.length() > 1
            && text.substring(1).strip().chars().findFirst().stream().anyMatch(Character::isDigit));
  }

  private boolean isVisitWord(String word) {
    return words.is(Topic.VISIT, new Words(List.of(word)));
  }

  /** How many cells of the row there are of each sign, from a column on. */
  Map<Sign, Integer> count(int row, int from, int to) {
    Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
    for (GridCell cell : grid.row(row, from, to)) {
      counts.merge(sign(cell), 1, Integer::sum);
    }
    return counts;
  }

  /** The row with what its title and its cells say it is. */
  HeaderRow describe(int row, int from, int to, int headerRows) {
    GridCell titleCell = titleCell(row, from);
    boolean own =
        titleCell != null
            && (headerRows == 1 || titleCell.rows() < headerRows || titleCell.rows() == 1);
    String title = titleCell == null || !own ? "" : split(titleCell).text();
    Map<Sign, Integer> counts = count(row, from, to);
    Optional<HeaderRow> titled = byTitle(row, title, counts);
    return titled.orElseGet(() -> new HeaderRow(row, byCells(counts), null, title));
  }

  /** The cell nearest to the visits that names the row; the columns before them may be several. */
  @Nullable GridCell titleCell(int row, int from) {
    for (int column = from - 1; column > 0; column--) {
      GridCell cell = grid.cell(row, column);
      if (cell != null && !cell.isBlank() && isTitle(cell)) {
        return cell;
      }
    }
    GridCell first = grid.cell(row, 0);
    return first == null || first.isBlank() ? grid.cell(row, from - 1) : first;
  }

  /** Whether the cell says nothing but what its row is about. */
  boolean isTitle(GridCell cell) {
    return isTitle(split(cell).text());
  }

  private boolean isTitle(String text) {
    Words said = Words.of(withoutBrackets(text));
    return TITLES.stream().anyMatch(topic -> words.is(topic, said))
        && text.chars().noneMatch(Character::isDigit);
  }

  /** Whether a text in front of a row leaves no doubt that the row is part of the header. */
  boolean namesRow(String text) {
    Words said = Words.of(withoutBrackets(text));
    return isTitle(text)
        || NAMING.stream().anyMatch(topic -> words.mentions(topic, said))
        || said.list().stream().anyMatch(word -> word.length() > 2 && isVisitWord(word));
  }

  /** Whether a cell is the title of the column that names the activities. */
  boolean isColumnTitle(GridCell cell) {
    return words.is(Topic.COLUMN_TITLE, Words.of(split(cell).text()));
  }

  /** Whether a label is nothing but an amount of something. */
  boolean isAmount(String label) {
    return !label.isEmpty()
        && Character.isDigit(label.charAt(0))
        && words.is(Topic.AMOUNT, Words.of(label));
  }

  /** The unit that a text without numbers names, as "Treatment period (weeks)" does. */
  Optional<VisitTimeUnit> namedUnit(GridCell cell) {
    String text = split(cell).text();
    boolean counts = text.chars().anyMatch(Character::isDigit);
    return counts
        ? Optional.empty()
        : Words.of(text).list().stream()
            .filter(word -> word.length() > 1)
            .flatMap(word -> times.unit(word).stream())
            .findFirst();
  }

  /** What the first cell of a row says the row is about; empty when it says nothing. */
  Optional<HeaderRow> byTitle(int row, String title, Map<Sign, Integer> counts) {
    if (title.isEmpty() || title.length() > LONGEST) {
      return Optional.empty();
    }
    Words all = Words.of(title);
    Words said = Words.of(withoutBrackets(title));
    VisitTimeUnit unit = unitOf(all);
    boolean numbers = counts.getOrDefault(Sign.NUMBER, 0) > 0;
    if (words.mentions(Topic.ROW_WINDOW, said)) {
      return Optional.of(new HeaderRow(row, Role.WINDOW, unit, title));
    } else if (words.mentions(Topic.ROW_DAY, said)) {
      return Optional.of(new HeaderRow(row, Role.DAY, VisitTimeUnit.DAY, title));
    } else if (words.mentions(Topic.ROW_WEEK, said)) {
      return Optional.of(new HeaderRow(row, Role.DAY, VisitTimeUnit.WEEK, title));
    } else if (words.mentions(Topic.ROW_MONTH, said)) {
      return Optional.of(new HeaderRow(row, Role.DAY, VisitTimeUnit.MONTH, title));
    } else if (words.mentions(Topic.ROW_YEAR, said)) {
      return Optional.of(new HeaderRow(row, Role.DAY, VisitTimeUnit.YEAR, title));
    } else if (words.mentions(Topic.ROW_EPOCH, said) && !words.mentions(Topic.ROW_VISIT, said)) {
      return Optional.of(new HeaderRow(row, Role.EPOCH, null, title));
    } else if (words.mentions(Topic.ROW_TIME, said)
        && (unit != null || !words.startsWith(Topic.ROW_VISIT, said))) {
      return Optional.of(timeRow(row, title, unit, counts));
    } else if (words.mentions(Topic.ROW_VISIT, said)) {
      boolean tells = numbers || telling(counts) * 2 >= filled(counts);
      Role role = numbers && unit != null ? Role.DAY : tells ? visitOrDay(counts) : Role.OTHER;
      return Optional.of(new HeaderRow(row, role, role == Role.DAY ? unit : null, title));
    }
    return Optional.empty();
  }

  static int filled(Map<Sign, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != Sign.BLANK)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How many of the counted cells tell that their column is a visit. */
  static int telling(Map<Sign, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().tells())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** "Time of visit" before days is a row of days. */
  private static Role visitOrDay(Map<Sign, Integer> counts) {
    int days = counts.getOrDefault(Sign.DAY, 0);
    int visits = counts.getOrDefault(Sign.VISIT, 0) + counts.getOrDefault(Sign.OCCASION, 0);
    boolean numbers = counts.containsKey(Sign.NUMBER);
    return days > visits && !numbers ? Role.DAY : Role.VISIT;
  }

  private static HeaderRow timeRow(
      int row, String title, @Nullable VisitTimeUnit unit, Map<Sign, Integer> counts) {
    if (unit == null && counts.getOrDefault(Sign.DAY, 0) > counts.getOrDefault(Sign.TIME, 0)) {
      return new HeaderRow(row, Role.DAY, null, title);
    }
    VisitTimeUnit in = unit == null ? VisitTimeUnit.HOUR : unit;
    Role role = in == VisitTimeUnit.HOUR || in == VisitTimeUnit.MINUTE ? Role.TIME : Role.DAY;
    return new HeaderRow(row, role, in, title);
  }

  private @Nullable VisitTimeUnit unitOf(Words said) {
    for (String word : said.list()) {
      Optional<VisitTimeUnit> unit = times.unit(word);
      if (unit.isPresent()) {
        return unit.get();
      }
    }
    return words.mentions(Topic.ROW_DAY, said) ? VisitTimeUnit.DAY : null;
  }

  private static String withoutBrackets(String title) {
    int open = title.indexOf('(');
    return open > 0 ? title.substring(0, open) : title;
  }

  private static Role byCells(Map<Sign, Integer> counts) {
    int best = 0;
    Role role = Role.OTHER;
    for (Map.Entry<Sign, Integer> entry : counts.entrySet()) {
      Role of = role(entry.getKey());
      if (of != Role.OTHER && entry.getValue() > best) {
        best = entry.getValue();
        role = of;
      }
    }
    // a visit is a visit wherever it stands, and so is an occasion among times
    int named = counts.getOrDefault(Sign.VISIT, 0) + counts.getOrDefault(Sign.OCCASION, 0);
    if (role == Role.EPOCH && named > best) {
      return Role.VISIT;
    }
    return role;
  }

  private static Role role(Sign sign) {
    return switch (sign) {
      case DAY -> Role.DAY;
      case TIME -> Role.TIME;
      case WINDOW -> Role.WINDOW;
      case NUMBER -> Role.NUMBERS;
      case VISIT, OCCASION -> Role.VISIT;
      case EPOCH -> Role.EPOCH;
      case BLANK, OTHER -> Role.OTHER;
    };
  }
}
