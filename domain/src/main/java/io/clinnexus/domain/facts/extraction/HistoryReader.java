package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.extraction.values.Found;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the date of the current version in a list of versions with their dates: the date that
 * follows the name of the current amendment or version. A list that does not name the current one
 * says nothing of it.
 */
final class HistoryReader {

  private static final double SCORE = 0.9;
  private static final int LONGEST_GAP = 12;

  /** Histories stand at the beginning, or they are not of this document. */
  private static final int LAST_PIECE = 300;

  private HistoryReader() {}

  static List<Candidate> read(
      List<Piece> pieces, Optional<String> amendment, Optional<String> version) {
    List<String> names = new ArrayList<>();
    amendment.ifPresent(name -> names.add("amendment " + name.toLowerCase(Locale.ROOT)));
    amendment.ifPresent(name -> names.add("поправка " + name.toLowerCase(Locale.ROOT)));
    version.ifPresent(name -> names.add("version " + name.toLowerCase(Locale.ROOT)));
    version.ifPresent(name -> names.add("версия " + name.toLowerCase(Locale.ROOT)));
    List<Candidate> dates = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.index() < LAST_PIECE) {
        for (String name : names) {
          dateAfter(pieces, piece, name).ifPresent(dates::add);
        }
      }
    }
    return dates;
  }

  private static Optional<Candidate> dateAfter(List<Piece> pieces, Piece piece, String name) {
    String lower = piece.text().toLowerCase(Locale.ROOT);
    if (lower.length() != piece.text().length()) {
      return Optional.empty();
    }
    int at = lower.indexOf(name);
    while (at >= 0) {
      int from = at + name.length();
      boolean whole = from >= lower.length() || !isPart(lower, from);
      if (whole) {
        Optional<Candidate> here = dateAt(piece, from);
        if (here.isPresent()) {
          return here;
        }
        Optional<Piece> right =
            from >= lower.length() ? nextInRow(pieces, piece) : Optional.empty();
        if (right.isPresent()) {
          return dateAt(right.get(), 0);
        }
      }
      at = lower.indexOf(name, at + 1);
    }
    return Optional.empty();
  }

  private static boolean isPart(String lower, int at) {
    char c = lower.charAt(at);
    boolean decimal =
        c == '.' && at + 1 < lower.length() && Character.isDigit(lower.charAt(at + 1));
    return Character.isLetterOrDigit(c) || decimal;
  }

  private static Optional<Piece> nextInRow(List<Piece> pieces, Piece piece) {
    int next = piece.index() + 1;
    return next < pieces.size() && pieces.get(next).inRowOf(piece)
        ? Optional.of(pieces.get(next))
        : Optional.empty();
  }

  private static Optional<Candidate> dateAt(Piece piece, int from) {
    int to = Math.min(piece.text().length(), from + LONGEST_GAP + 30);
    Optional<Found> found = ValueKind.DATE.read(piece.text().substring(from, to));
    return found
        .filter(date -> date.start() <= LONGEST_GAP && date.value() instanceof FactValue.Text)
        .map(
            date ->
                Candidate.of("protocol_date", piece, date.shifted(from), SCORE, "date.history"));
  }
}
