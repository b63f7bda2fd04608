package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the arms out of a table that describes them: they stand in its first row, or in its first
 * column when the other headers name what is said about them.
 */
final class ArmTables {

  private static final double SCORE = 0.86;

  /** Arms that are only counted tell less than a sentence that names them. */
  private static final double NUMBERS_ONLY = 0.76;

  private static final Pattern NUMBERED =
      Pattern.compile("(?:Arm|Group|Cohort|Группа) ?(?:[A-ZА-Я]|\\d{1,2}|[IV]{1,3})");
  private static final int MOST_ARMS = 8;
  private static final Pattern ARM =
      Pattern.compile(
          "(?:(?:study|trial|treatment|intervention) )?(?:arms?|groups?)(?: name|"
              + " title)?|группа?(?: терапии| лечения)?|рука|ветвь");
  private static final Set<SourceZone> ZONES =
      Set.of(SourceZone.IP, SourceZone.DESIGN, SourceZone.OVERVIEW);
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?<!\\p{L})(?:intervention|treatment|dose|description|number|n(?!\\p{L})|regimen|product|type|route|duration|препарат|доза|режим|количество|число|описание|терапия|substance|form|packaging|storage|состав|условия|хранени|unit|форма)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ArmTables() {}

  static List<Candidate> read(List<Piece> pieces) {
    List<Candidate> candidates = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean corner =
          piece.place().speaksOfThisStudy()
              && piece
                  .cell()
                  .filter(cell -> cell.rowIndex() == 0 && cell.columnIndex() == 0)
                  .isPresent()
              && ZONES.contains(piece.anchor().zone().zone())
              && ARM.matcher(piece.text().toLowerCase(Locale.ROOT)).matches();
      if (corner) {
        arms(pieces, piece).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private static Optional<Candidate> arms(List<Piece> pieces, Piece corner) {
    List<Piece> table = table(pieces, corner);
    List<Piece> headers =
        table.stream().filter(piece -> row(piece) == 0 && column(piece) > 0).toList();
    List<Piece> first =
        table.stream().filter(piece -> column(piece) == 0 && row(piece) > 0).toList();
    List<Piece> arms = attributes(headers) > attributes(first) ? first : headers;
    boolean unclear = attributes(headers) == attributes(first) && first.size() < 2;
    if (arms.size() < 2 || arms.size() > MOST_ARMS || first.isEmpty() || unclear) {
      return Optional.empty();
    }
    Items items = new Items();
    arms.forEach(piece -> items.add(piece, new Span(0, piece.text().length())));
    boolean named = arms.stream().noneMatch(piece -> NUMBERED.matcher(piece.text()).matches());
    double score = (named ? SCORE : NUMBERS_ONLY) * corner.place().trust();
    return items.candidate("arms", score, "arm-table");
  }

  private static long attributes(List<Piece> cells) {
    return cells.stream().filter(piece -> ATTRIBUTE.matcher(piece.text()).find()).count();
  }

  private static List<Piece> table(List<Piece> pieces, Piece corner) {
    List<Piece> table = new ArrayList<>();
    int index = corner.cell().orElseThrow().tableIndex();
    for (int i = corner.index() + 1; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.cell().filter(cell -> cell.tableIndex() == index).isEmpty()) {
        break;
      }
      if (!piece.isBlank()) {
        table.add(piece);
      }
    }
    return table;
  }

  private static int row(Piece piece) {
    return piece.cell().orElseThrow().rowIndex();
  }

  private static int column(Piece piece) {
    return piece.cell().orElseThrow().columnIndex();
  }
}
