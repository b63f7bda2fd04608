package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.AnchorLocation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tables that set objectives beside endpoints. The level (primary, secondary, other) is
 * told by the header, by a row or the first line of a cell, by the caption or by the section.
 */
final class ObjectiveTables {

  private static final double SCORE = 0.93;
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:(?<primary>primary|первичн\\p{L}{1,3}|основн\\p{L}{1,3})|(?<secondary>(?:key"
              + " )?secondary|вторичн\\p{L}{1,3}|дополнительн\\p{L}{1,3})"
              + "|(?<other>exploratory|tertiary|safety|other|поисков\\p{L}{1,3}|эксплораторн\\p{L}{1,3}|безопасност\\p{L}|разведочн\\p{L}{1,3}))(?:"
              + " (?:efficacy|safety|and|objectives?(?:\\(s\\))?|endpoints?(?:\\(s\\))?|цел[ьи]|задач[аи]|конечн\\p{L}{2,3}"
              + " точк\\p{L}{1,2})){0,3}:?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern OBJECTIVE =
      Pattern.compile("(?:\\p{L}+ )?(?:objectives?|цел[ьи]|задач[аи])(?:\\(s\\)|\\(и\\))?:?");
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "(?:\\p{L}+ )?(?:(?:corresponding )?end ?points?|outcome measures?|конечн(?:ая|ые)"
              + " точк[аи]|критери[йи] оценки|показател[ьи])(?:\\(s\\))?:?");

  private enum Level {
    PRIMARY,
    SECONDARY,
    OTHER
  }

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Integer, Boolean> columns = new HashMap<>();
  private final Map<Level, Items> objectives = new EnumMap<>(Level.class);
  private final Map<Level, Items> endpoints = new EnumMap<>(Level.class);
  private Optional<Level> level = Optional.empty();
  private double trust = 1;
  private int table = -1;

  private ObjectiveTables() {}

  static List<Candidate> read(List<Piece> pieces) {
    ObjectiveTables tables = new ObjectiveTables();
    for (Piece piece : pieces) {
      if (piece.place().speaksOfThisStudy() && !piece.isBlank()) {
        piece.cell().ifPresent(cell -> tables.read(pieces, piece, cell));
      }
    }
    tables.finish();
    return tables.candidates;
  }

  private void read(List<Piece> pieces, Piece piece, AnchorLocation.InTable cell) {
    if (cell.tableIndex() != table) {
      finish();
      table = cell.tableIndex();
      trust = piece.place().trust();
      level = levelBefore(pieces, piece);
    }
    String text = piece.text().toLowerCase(Locale.ROOT).strip();
    boolean objective = OBJECTIVE.matcher(text).matches();
    if (objective || ENDPOINT.matcher(text).matches()) {
      columns.put(cell.columnIndex(), objective);
      levelOf(text).ifPresent(found -> level = Optional.of(found));
    } else if (columns.size() > 1) {
      body(piece, cell);
    }
  }

  private void body(Piece piece, AnchorLocation.InTable cell) {
    List<Span> parts = new ArrayList<>(piece.parts());
    Matcher matcher = LEVEL.matcher(piece.text());
    Span first = parts.get(0);
    if (matcher.lookingAt() && matcher.end() >= first.end()) {
      level = level(matcher);
      parts.remove(0);
    } else if (matcher.lookingAt()
        && matcher.end() < piece.text().length()
        && Character.isUpperCase(
            piece.text().charAt(Math.min(piece.text().length() - 1, matcher.end() + 1)))
        && piece.text().charAt(matcher.end()) == ' ') {
      level = level(matcher);
      parts.set(0, new Span(matcher.end() + 1, first.end()));
    }
    Boolean objective = columns.get(cell.columnIndex());
    if (objective != null && level.isPresent() && !parts.isEmpty()) {
      (objective ? objectives : endpoints)
          .computeIfAbsent(level.get(), ignored -> new Items())
          .addParts(piece, parts);
    }
  }

  private static Optional<Level> levelOf(String text) {
    Matcher matcher = LEVEL.matcher(text);
    return matcher.lookingAt() ? level(matcher) : Optional.empty();
  }

  private static Optional<Level> level(Matcher matcher) {
    if (matcher.group("primary") != null) {
      return Optional.of(Level.PRIMARY);
    }
    return Optional.of(matcher.group("secondary") != null ? Level.SECONDARY : Level.OTHER);
  }

  /** The level that the caption or the section names, when it names just one. */
  private static Optional<Level> levelBefore(List<Piece> pieces, Piece first) {
    List<String> titles = first.anchor().sectionPath().titles();
    String context = titles.get(titles.size() - 1);
    if (first.index() > 0 && pieces.get(first.index() - 1).cell().isEmpty()) {
      context = pieces.get(first.index() - 1).text() + " " + context;
    }
    Matcher matcher = LEVEL.matcher(context);
    Optional<Level> found = Optional.empty();
    while (matcher.find()) {
      Optional<Level> next = level(matcher);
      if (found.isPresent() && !found.equals(next)) {
        return Optional.empty();
      }
      found = next;
    }
    return found;
  }

  private void finish() {
    emit(objectives, Level.PRIMARY, "objectives_primary");
    emit(objectives, Level.SECONDARY, "objectives_secondary");
    emit(endpoints, Level.PRIMARY, "endpoints_primary");
    emit(endpoints, Level.SECONDARY, "endpoints_secondary");
    objectives.clear();
    endpoints.clear();
    columns.clear();
  }

  private void emit(Map<Level, Items> lists, Level wanted, String field) {
    Items items = lists.get(wanted);
    if (items != null) {
      items.candidate(field, SCORE * trust, "objective-table").ifPresent(candidates::add);
    }
  }
}
