package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.Place;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import io.clinnexus.domain.anchors.alignment.Comparability.Verdict;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.anchors.wording.QuoteTracer;
import io.clinnexus.domain.anchors.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries what is tied to anchors of the earlier version over to the later one. Nothing is carried
 * to a place that may be the wrong one, and nothing is dropped without saying so.
 */
public final class EvidenceCarrier {

  private static final int MOST_CANDIDATES = 20;

  private final VersionAlignment alignment;
  private final Map<String, List<Anchor>> added = new HashMap<>();
  private final Map<String, List<Anchor>> later = new HashMap<>();

  public EvidenceCarrier(VersionAlignment alignment) {
    this.alignment = alignment;
    boolean repetitive = alignment.comparability().verdict() == Verdict.REPETITIVE;
    for (Correspondence found : alignment.correspondences()) {
      if (found.kind() == CorrespondenceKind.ADDED) {
        index(added, found.later().get(0));
      }
      if (repetitive) {
        found.later().forEach(anchor -> index(later, anchor));
      }
    }
  }

  private static void index(Map<String, List<Anchor>> index, Anchor anchor) {
    index.computeIfAbsent(key(anchor), unused -> new ArrayList<>()).add(anchor);
  }

  private static String key(Anchor anchor) {
    return Wording.of(anchor.textNormalised()).key();
  }

  /** Carries what is tied to a whole anchor. */
  public CarriedEvidence carry(AnchorId anchorId) {
    return carry(anchorId, Optional.empty());
  }

  /** Carries what is tied to words of an anchor's normalised text. */
  public CarriedEvidence carry(AnchorId anchorId, Excerpt quote) {
    return carry(anchorId, Optional.of(quote));
  }

  private CarriedEvidence carry(AnchorId anchorId, Optional<Excerpt> quote) {
    Optional<Correspondence> found =
        alignment
            .of(anchorId)
            .filter(pair -> pair.earlier().stream().anyMatch(old -> old.id().equals(anchorId)));
    if (found.isEmpty()
        || alignment.comparability().verdict() == Verdict.OTHER_DOCUMENT
        || alignment.comparability().verdict() == Verdict.OTHER_LANGUAGE) {
      return CarriedEvidence.lost();
    }
    Anchor old =
        found.get().earlier().stream()
            .filter(anchor -> anchor.id().equals(anchorId))
            .findFirst()
            .orElseThrow();
    List<Anchor> alike = later.getOrDefault(key(old), List.of());
    if (alike.size() > 1) {
      return ambiguous(old, alike, quote);
    }
    return switch (found.get().kind()) {
      case UNCHANGED, EDITED, MOVED, MOVED_EDITED, MERGED -> one(found.get(), old, quote);
      case SPLIT -> pieces(found.get(), old, quote);
      case REMOVED, ADDED -> removed(old, quote);
    };
  }

  private static CarriedEvidence one(Correspondence found, Anchor old, Optional<Excerpt> quote) {
    Anchor now = found.later().get(0);
    Place place = place(old, now, quote);
    boolean same =
        found.kind().keepsWording()
            && quote
                .map(
                    words -> place.quote().filter(stayed -> sameWording(words, stayed)).isPresent())
                .orElse(
                    found.renumberings().stream()
                        .allMatch(number -> number.subject() == Renumbering.Subject.OWN));
    return new CarriedEvidence(
        same ? State.CARRIED : State.CARRIED_CHANGED, List.of(place), found.criticalChanges());
  }

  private static boolean sameWording(Excerpt before, Excerpt after) {
    return Wording.of(before.text()).sameAs(Wording.of(after.text()));
  }

  private static Place place(Anchor old, Anchor now, Optional<Excerpt> quote) {
    return new Place(
        now.id(),
        quote.flatMap(
            words ->
                QuoteTracer.trace(
                    Wording.of(old.textNormalised()),
                    words.start(),
                    words.end(),
                    Wording.of(now.textNormalised()))));
  }

  /** The one piece that has the quote word by word; else a person decides. */
  private static CarriedEvidence pieces(Correspondence found, Anchor old, Optional<Excerpt> quote) {
    List<Place> exact = new ArrayList<>();
    for (Anchor piece : found.later()) {
      quote.ifPresent(
          words ->
              QuoteTracer.occurrences(Wording.of(words.text()), Wording.of(piece.textNormalised()))
                  .forEach(place -> exact.add(new Place(piece.id(), Optional.of(place)))));
    }
    if (exact.size() == 1) {
      return new CarriedEvidence(State.CARRIED_CHANGED, exact, found.criticalChanges());
    }
    List<Place> all = found.later().stream().map(piece -> place(old, piece, quote)).toList();
    return new CarriedEvidence(State.AMBIGUOUS, all, found.criticalChanges());
  }

  /** The same words may stand elsewhere as new text; which of them is meant nobody can tell. */
  private CarriedEvidence removed(Anchor old, Optional<Excerpt> quote) {
    List<Anchor> alike = added.getOrDefault(key(old), List.of());
    return alike.isEmpty() || old.textNormalised().isEmpty()
        ? CarriedEvidence.lost()
        : ambiguous(old, alike, quote);
  }

  private static CarriedEvidence ambiguous(
      Anchor old, List<Anchor> alike, Optional<Excerpt> quote) {
    return new CarriedEvidence(
        State.AMBIGUOUS,
        alike.stream().limit(MOST_CANDIDATES).map(now -> place(old, now, quote)).toList(),
        List.of());
  }
}
