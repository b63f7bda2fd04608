package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.SectionPath;
import io.clinnexus.domain.anchors.TextNormaliser;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The anchors of a document in order, cut into lines and told apart by the part they stand in. */
final class DocumentText {

  /** The title page ends here at the latest, counted in anchors. */
  private static final int LONGEST_FRONT = 150;

  private static final int FRONT_WITHOUT_HEADINGS = 60;
  private static final int TITLE_LINES = 6;
  private static final int TITLE = 25;
  private static final int LONGEST_TITLE_CUE = 200;

  private static final Set<SourceZone> FRONT_ZONES =
      Set.of(SourceZone.OVERVIEW, SourceZone.UNKNOWN, SourceZone.ADMIN);

  private final Cues cues;
  private final List<Piece> pieces = new ArrayList<>();
  private boolean front = true;
  private String path = "";
  private Place place = Place.FRONT;

  private DocumentText(Cues cues) {
    this.cues = cues;
  }

  static List<Piece> of(List<Anchor> anchors, Cues cues) {
    DocumentText text = new DocumentText(cues);
    anchors.forEach(text::add);
    return text.pieces;
  }

  private void add(Anchor anchor) {
    if (front && endsFront(anchor)) {
      front = false;
      path = "";
    }
    if (!front) {
      place(anchor);
    }
    pieces.add(new Piece(pieces.size(), anchor, parts(anchor), place));
  }

  private boolean endsFront(Anchor anchor) {
    if (pieces.size() >= LONGEST_FRONT) {
      return true;
    }
    if (anchor.sectionPath().equals(SectionPath.ROOT)) {
      return pieces.size() >= FRONT_WITHOUT_HEADINGS;
    }
    boolean shortText = anchor.textNormalised().length() <= LONGEST_TITLE_CUE;
    boolean heading = anchor.heading().isPresent();
    boolean numbered = heading && anchor.heading().orElseThrow().number().isPresent();
    String lower = anchor.textNormalised().toLowerCase(Locale.ROOT);
    return numbered
        || (heading && (opensPart(lower) || opensZone(anchor)))
        || (shortText && (heading || looksLikeHeading(anchor)) && Cues.in(cues.frontEnd(), lower));
  }

  /** A long heading among the first lines is the title of the document, whatever its words. */
  private boolean opensZone(Anchor heading) {
    boolean title = pieces.size() < TITLE_LINES && heading.textNormalised().length() >= TITLE;
    return !title && !FRONT_ZONES.contains(heading.zone().zone());
  }

  private boolean opensPart(String title) {
    return Cues.in(cues.synopsis(), title)
        || Cues.in(cues.background(), title)
        || Cues.in(cues.aside(), title);
  }

  /** Some title pages have headings that only look like one: a short paragraph in capitals. */
  private static boolean looksLikeHeading(Anchor anchor) {
    String text = anchor.textNormalised();
    return anchor.type() == AnchorContentType.P
        && text.length() <= 80
        && text.equals(text.toUpperCase(Locale.ROOT))
        && text.indexOf(':') < 0;
  }

  private void place(Anchor anchor) {
    String titles = anchor.sectionPath().format();
    if (titles.equals(path)) {
      return;
    }
    path = titles;
    List<String> open =
        anchor.sectionPath().titles().stream()
            .map(title -> title.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+", ""))
            .toList();
    if (anchor.zone().zone() == SourceZone.APPENDIX || isUnder(open, cues.aside())) {
      place = Place.ASIDE;
    } else if (open.stream().anyMatch(title -> Cues.in(cues.synopsis(), title))) {
      place = Place.SYNOPSIS;
    } else if (isUnder(open, cues.background())) {
      place = Place.BACKGROUND;
    } else {
      place = Place.BODY;
    }
  }

  /** The innermost title has a cue anywhere, one around it begins with it. */
  private static boolean isUnder(List<String> titles, List<String> cues) {
    String innermost = titles.get(titles.size() - 1);
    return Cues.in(cues, innermost)
        || titles.stream().anyMatch(title -> cues.stream().anyMatch(title::startsWith));
  }

  private static List<Span> parts(Anchor anchor) {
    String text = anchor.textNormalised();
    List<Span> parts = new ArrayList<>();
    int from = 0;
    for (String line : anchor.textRaw().split("[\\n\\r\\t\\u000B\\u2028]", -1)) {
      String part = TextNormaliser.normalise(line);
      int at = part.isEmpty() ? -1 : text.indexOf(part, from);
      if (at >= 0) {
        parts.add(new Span(at, at + part.length()));
        from = at + part.length();
      }
    }
    return parts;
  }
}
