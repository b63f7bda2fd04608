package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.facts.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Completes a title that goes on in the next paragraph: both are in capitals, or the next one
 * begins with a small letter.
 */
final class TitleLines {

  private static final int MOST_LINES = 4;
  private static final int LONGEST_LINE = 160;
  private static final List<String> FIELDS = List.of("title", "short_title");

  private TitleLines() {}

  static void complete(
      Map<String, List<Candidate>> byField, List<Piece> pieces, LabelFinder labels) {
    for (String field : FIELDS) {
      List<Candidate> titles = byField.get(field);
      if (titles != null) {
        titles.replaceAll(title -> complete(title, pieces, labels));
      }
    }
  }

  private static Candidate complete(Candidate title, List<Piece> pieces, LabelFinder labels) {
    Mention first = title.mentions().get(0);
    boolean toTheEnd = first.span().end() >= first.piece().text().stripTrailing().length();
    if (!toTheEnd || first.piece().cell().isPresent() || !first.piece().place().isFront()) {
      return title;
    }
    StringBuilder text = new StringBuilder(title.raw());
    List<Mention> lines = new ArrayList<>(List.of(first));
    int next = first.piece().index() + 1;
    while (next < pieces.size()
        && lines.size() < MOST_LINES
        && continues(text.toString(), pieces.get(next), labels)) {
      Piece line = pieces.get(next++);
      Span span = new Span(line.parts().get(0).start(), line.text().stripTrailing().length());
      lines.add(Mention.primary(line, span));
      text.append(' ').append(span.of(line.text()));
    }
    if (lines.size() == 1) {
      return title;
    }
    lines.addAll(title.mentions().subList(1, title.mentions().size()));
    FactValue whole = new FactValue.Text(text.toString());
    return new Candidate(
        title.field(), whole, Optional.empty(), lines, title.score(), title.rule());
  }

  private static boolean continues(String title, Piece next, LabelFinder labels) {
    String line = next.text();
    boolean text =
        next.anchor().type() == AnchorContentType.P
            || next.anchor().type() == AnchorContentType.HDR;
    if (!text
        || next.isBlank()
        || line.length() > LONGEST_LINE
        || line.indexOf(':') >= 0
        || title.endsWith(".")
        || !labels.find(next).isEmpty()) {
      return false;
    }
    boolean small = Character.isLowerCase(line.codePointAt(0));
    boolean open = title.endsWith(",") || title.endsWith("-") || endsInside(title);
    return small || (isCapitals(title) && isCapitals(line) && open);
  }

  /** A title in capitals that ends with a word which another one has to follow. */
  private static boolean endsInside(String title) {
    String last = title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return OPEN_ENDS.contains(last);
  }

  private static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT))
        && text.codePoints().anyMatch(Character::isLetter);
  }

  private static final List<String> OPEN_ENDS =
      List.of(
          "a",
          "an",
          "and",
          "by",
          "for",
          "from",
          "in",
          "of",
          "on",
          "or",
          "the",
          "to",
          "with",
          "severe",
          "moderate",
          "mild",
          "acute",
          "chronic",
          "advanced",
          "adult",
          "active",
          "и",
          "с",
          "у",
          "в",
          "на",
          "для",
          "по",
          "или",
          "при");
}
