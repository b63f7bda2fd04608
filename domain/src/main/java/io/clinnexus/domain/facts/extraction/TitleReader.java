package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.extraction.values.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the title on a title page that does not name it: the most telling paragraph or heading that
 * is no sentence, no label and no notice. A title that is split over lines is put together when its
 * lines follow each other.
 */
final class TitleReader {

  private static final double SCORE = 0.84;
  private static final double WEAK = 0.72;
  private static final int MOST_PIECES = 40;
  private static final int SHORTEST = 25;
  private static final int LONGEST = 600;
  private static final Pattern TELLING =
      Pattern.compile(
          "(?<!\\p{L})(?:study|trial|randomi[sz]ed|safety|efficacy|efficac|pharmacokinetic|bioequivalence|phase|double-blind|open-label|patients|volunteers"
              + "|исследовани|рандомизирован|эффективност|безопасност|биоэквивалентност|фармакокинетик|пациент|протокол)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern KIND_OF_DOCUMENT =
      Pattern.compile(
          "(?:clinical |study |trial |full |final |the )*(?:protocol|study|trial)(?: amendment)?(?:"
              + " [\\d.]+)?|(?:протокол|синопсис)(?: клинического)?(?: исследования)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Cues cues;
  private final LabelFinder labels;

  TitleReader(Cues cues, LabelFinder labels) {
    this.cues = cues;
    this.labels = labels;
  }

  Optional<Candidate> read(List<Piece> pieces) {
    List<Piece> titles = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.index() >= MOST_PIECES || piece.place() != Place.FRONT) {
        break;
      }
      if (looksLikeTitle(piece)) {
        titles.add(piece);
      }
    }
    Piece best = null;
    for (Piece piece : titles) {
      if (best == null || weight(piece) > weight(best)) {
        best = piece;
      }
    }
    return best == null ? Optional.empty() : Optional.of(candidate(best));
  }

  private static Candidate candidate(Piece piece) {
    Span all = new Span(piece.parts().get(0).start(), piece.text().stripTrailing().length());
    Found found =
        new Found(
            new FactValue.Text(all.of(piece.text())), Optional.empty(), all.start(), all.end());
    double score = TELLING.matcher(piece.text()).find() ? SCORE : WEAK;
    return Candidate.of("title", piece, found, score, "title.page");
  }

  private boolean looksLikeTitle(Piece piece) {
    String text = piece.text();
    boolean kind =
        piece.anchor().type() == AnchorContentType.P
            || piece.anchor().type() == AnchorContentType.HDR;
    if (!kind
        || text.length() < SHORTEST
        || text.length() > LONGEST
        || KIND_OF_DOCUMENT.matcher(text).matches()) {
      return false;
    }
    boolean sentence = text.endsWith(".") || text.endsWith(":") || text.contains(". ");
    return !sentence
        && text.split(" ", -1).length >= 4
        && Character.isUpperCase(text.codePointAt(0))
        && !Cues.in(cues.notTitle(), text.toLowerCase(Locale.ROOT))
        && labels.find(piece).isEmpty();
  }

  /** Telling words count more than length, and what stands first wins. */
  private static int weight(Piece piece) {
    int telling = (int) TELLING.matcher(piece.text()).results().limit(4).count();
    return telling * 100 + Math.min(300, piece.text().length());
  }
}
