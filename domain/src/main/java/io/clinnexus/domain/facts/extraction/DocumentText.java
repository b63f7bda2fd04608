package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.SectionPath;
import io.clinnexus.domain.anchors.TextNormaliser;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The anchors of a document in order, cut into lines and told apart by the part they stand in. */
final class DocumentText {

  /** The title page ends here at the latest, counted in anchors. */
  private static final int LONGEST_FRONT = 150;

  private static final int FRONT_WITHOUT_HEADINGS = 60;
  private static final int LONGEST_TITLE_CUE = 200;

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
    boolean short1 = anchor.textNormalised().length() <= LONGEST_TITLE_CUE;
    boolean heading = anchor.heading().isPresent();
    boolean numbered = heading && anchor.heading().orElseThrow().number().isPresent();
    return numbered
        || (short1
            && (heading || looksLikeHeading(anchor))
            && Cues.in(cues.frontEnd(), anchor.textNormalised().toLowerCase(Locale.ROOT)));
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
    String lower = titles.toLowerCase(Locale.ROOT);
    if (anchor.zone().zone() == SourceZone.APPENDIX || Cues.in(cues.aside(), lower)) {
      place = Place.ASIDE;
    } else if (Cues.in(cues.synopsis(), lower)) {
      place = Place.SYNOPSIS;
    } else if (Cues.in(cues.background(), lower)) {
      place = Place.BACKGROUND;
    } else {
      place = Place.BODY;
    }
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
