package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.facts.extraction.values.Placeholders;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads lists that the document names: in the cell beside the name, in the lines behind it, or
 * under it as a heading. Without a list the first paragraph is the only item.
 */
final class ListReader {

  private static final double BESIDE = 0.95;
  private static final double UNDER_HEADING = 0.9;
  private static final String OBJECTIVES = "objectives_";
  private static final String ENDPOINTS = "endpoints_";
  private static final Pattern LEADS_TO_ENDPOINTS =
      Pattern.compile("(?:end ?points?|конечн\\p{L}{2,3} точ\\p{L}{2,4}):?$");
  private static final Pattern CAPTION = Pattern.compile("(?:Table|Figure|Таблица|Рисунок) ");
  private static final Pattern AIM = Pattern.compile("To \\p{Ll}|\\p{Lu}\\p{L}{3,20}ть ");
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_AIM = 500;
  private static final int FAR = 60;

  private final LabelFinder labels;

  ListReader(LabelFinder labels) {
    this.labels = labels;
  }

  List<Candidate> read(List<Piece> pieces) {
    List<Candidate> candidates = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.place().speaksOfThisStudy()) {
        read(pieces, piece, candidates);
      }
    }
    return candidates;
  }

  private void read(List<Piece> pieces, Piece piece, List<Candidate> candidates) {
    List<LabelFinder.Label> found = labels.find(piece);
    for (int i = 0; i < found.size(); i++) {
      LabelFinder.Label label = found.get(i);
      if (label.fields().stream().noneMatch(field -> field.kind() == ValueKind.LIST)) {
        continue;
      }
      boolean last = i + 1 == found.size();
      int to = last ? piece.text().length() : found.get(i + 1).span().start();
      Items items = new Items();
      items.addParts(piece, between(piece, label.span().end(), to));
      boolean beside = items.size() > 0 || piece.cell().isPresent();
      Optional<Piece> lead = Optional.empty();
      if (items.size() == 0 && last) {
        lead = collect(pieces, piece, items);
      }
      double trust = (beside ? BESIDE : UNDER_HEADING) * piece.place().trust();
      for (FieldRule field : label.fields()) {
        if (field.kind() == ValueKind.LIST) {
          emit(field.id(), items, lead, trust, candidates);
        }
      }
    }
  }

  /** A list that an objective leads into is one of endpoints; the lead is the objective. */
  private static void emit(
      String field, Items items, Optional<Piece> lead, double trust, List<Candidate> candidates) {
    boolean endpoints =
        field.startsWith(OBJECTIVES)
            && lead.filter(piece -> LEADS_TO_ENDPOINTS.matcher(piece.text()).find()).isPresent();
    if (!endpoints) {
      items.candidate(field, trust, field + ".list").ifPresent(candidates::add);
      return;
    }
    Items objective = new Items();
    objective.add(lead.get(), sentence(lead.get()));
    objective.candidate(field, trust, field + ".lead").ifPresent(candidates::add);
    String endpointField = ENDPOINTS + field.substring(OBJECTIVES.length());
    items.candidate(endpointField, trust, field + ".lead").ifPresent(candidates::add);
  }

  private static List<Span> between(Piece piece, int from, int to) {
    List<Span> parts = new ArrayList<>();
    for (Span part : piece.parts()) {
      int start = Math.max(part.start(), from);
      int end = Math.min(part.end(), to);
      if (end - start > 1) {
        parts.add(new Span(start, end));
      }
    }
    return parts;
  }

  /** The cell to the right, or what stands below until the next heading, label or table. */
  private Optional<Piece> collect(List<Piece> pieces, Piece piece, Items items) {
    List<Piece> leads = new ArrayList<>();
    Optional<Piece> leadIn = Optional.empty();
    for (int i = piece.index() + 1; i < pieces.size() && i <= piece.index() + FAR; i++) {
      Piece next = pieces.get(i);
      if (next.isBlank()) {
        continue;
      }
      if (piece.cell().isPresent()) {
        boolean header = next.cell().filter(AnchorLocation.InTable::header).isPresent();
        if (next.inRowOf(piece) && !header && labels.find(next).isEmpty()) {
          items.addParts(next, next.parts());
        }
        return Optional.empty();
      }
      if (next.isHeading() || next.cell().isPresent() || labels.startsWithLabel(next)) {
        break;
      }
      boolean item = next.anchor().type() == AnchorContentType.LI || Items.isBulleted(next.text());
      if (item) {
        items.addParts(next, next.parts());
      } else if (items.size() > 0) {
        break;
      } else if (!next.text().endsWith(":") && !isCaption(next)) {
        leads.add(next);
      } else if (leadIn.isEmpty() && next.text().endsWith(":")) {
        leadIn = Optional.of(next);
      }
    }
    if (items.size() == 0 && !leads.isEmpty() && !Placeholders.is(leads.get(0).text())) {
      leads.subList(0, alike(leads)).forEach(each -> items.add(each, sentence(each)));
    }
    return leadIn;
  }

  /** How many of the paragraphs are items: the first alone, or all that have its form. */
  private static int alike(List<Piece> paragraphs) {
    int alike = 1;
    while (alike < paragraphs.size()
        && (isLine(paragraphs.get(alike)) && isLine(paragraphs.get(0))
            || isAim(paragraphs.get(alike)) && isAim(paragraphs.get(0)))) {
      alike++;
    }
    return alike;
  }

  /** A short line that is no sentence. */
  private static boolean isLine(Piece paragraph) {
    return paragraph.text().length() <= LONGEST_LINE && !paragraph.text().endsWith(".");
  }

  /** "To assess ...", "Оценить ...". */
  private static boolean isAim(Piece paragraph) {
    return paragraph.text().length() <= LONGEST_AIM && AIM.matcher(paragraph.text()).lookingAt();
  }

  private static boolean isCaption(Piece piece) {
    return CAPTION.matcher(piece.text()).lookingAt();
  }

  private static Span sentence(Piece piece) {
    return Sentences.of(piece).get(0);
  }
}
