package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.anchors.wording.CriticalChanges;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.anchors.wording.NumberReference;
import io.clinnexus.domain.anchors.wording.NumberReferences;
import io.clinnexus.domain.anchors.wording.WordDiff;
import io.clinnexus.domain.anchors.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what became of anchors that belong together. */
final class Comparison {

  private final UnitReader before;
  private final UnitReader after;
  private final CriticalChanges critical;
  private final NumberReferences references;
  private final Map<String, String> renumbered = new HashMap<>();

  Comparison(
      UnitReader before, UnitReader after, CriticalChanges critical, NumberReferences references) {
    this.before = before;
    this.after = after;
    this.critical = critical;
    this.references = references;
  }

  /** Learns the new number of a section, table or figure from a pair; two answers are none. */
  void learn(Anchor earlier, Anchor later) {
    Content old = before.content(earlier);
    Content now = after.content(later);
    boolean counts = !old.series().isEmpty() && !old.series().equals("item");
    if (counts && old.series().equals(now.series())) {
      String number = now.number().orElse("");
      renumbered.merge(
          old.series() + ' ' + old.number().orElse(""),
          number,
          (first, second) -> first.equals(second) ? first : "");
    }
  }

  /** One anchor on either side. */
  Correspondence of(Anchor earlier, Anchor later, boolean moved) {
    Content old = before.content(earlier);
    Content now = after.content(later);
    List<Renumbering> renumberings = new ArrayList<>();
    if (!old.number().equals(now.number())) {
      renumberings.add(
          new Renumbering(
              Renumbering.Subject.OWN, old.number().orElse(""), now.number().orElse("")));
    }
    if (!old.series().equals(now.series()) && sameText(earlier, later)) {
      return pair(moved, earlier, later, 1, List.of(), List.of());
    }
    boolean bothCount = old.series().equals(now.series()) || old.start() + now.start() == 0;
    if (bothCount && old.wording().sameAs(now.wording())) {
      return pair(moved, earlier, later, 1, List.of(), renumberings);
    }
    Optional<List<Renumbering>> followed = bothCount ? followed(old, now) : Optional.empty();
    if (followed.isPresent()) {
      renumberings.addAll(followed.get());
      return pair(moved, earlier, later, 1, List.of(), renumberings);
    }
    int oldStart = bothCount ? old.start() : 0;
    int newStart = bothCount ? now.start() : 0;
    Wording oldWording = bothCount ? old.wording() : Wording.of(earlier.textNormalised());
    Wording newWording = bothCount ? now.wording() : Wording.of(later.textNormalised());
    double similarity = Math.min(WordDiff.between(oldWording, newWording).similarity(), 0.9999);
    return pair(
        moved,
        earlier,
        later,
        similarity,
        shifted(critical.between(oldWording, newWording), oldStart, newStart),
        bothCount ? renumberings : List.of());
  }

  private static boolean sameText(Anchor earlier, Anchor later) {
    return Wording.of(earlier.textNormalised()).sameAs(Wording.of(later.textNormalised()));
  }

  private static Correspondence pair(
      boolean moved,
      Anchor earlier,
      Anchor later,
      double similarity,
      List<CriticalChange> changes,
      List<Renumbering> renumberings) {
    CorrespondenceKind kind =
        similarity == 1
            ? moved ? CorrespondenceKind.MOVED : CorrespondenceKind.UNCHANGED
            : moved ? CorrespondenceKind.MOVED_EDITED : CorrespondenceKind.EDITED;
    return new Correspondence(
        kind, List.of(earlier), List.of(later), similarity, changes, renumberings);
  }

  /** One anchor on one side and several on the other. */
  Correspondence ofGroup(List<Anchor> earlier, List<Anchor> later) {
    Wording old = joined(earlier);
    Wording now = joined(later);
    CorrespondenceKind kind =
        later.size() > 1 ? CorrespondenceKind.SPLIT : CorrespondenceKind.MERGED;
    return new Correspondence(
        kind,
        earlier,
        later,
        WordDiff.between(old, now).similarity(),
        critical.between(old, now),
        List.of());
  }

  private static Wording joined(List<Anchor> anchors) {
    return Wording.of(String.join("\n", anchors.stream().map(Anchor::textNormalised).toList()));
  }

  /** The references that followed renumbered places, when nothing else changed. */
  private Optional<List<Renumbering>> followed(Content old, Content now) {
    Optional<List<NumberReference>> found =
        references.onlyDifferences(old.wording(), now.wording());
    if (found.isEmpty() || !found.get().stream().allMatch(this::isProved)) {
      return Optional.empty();
    }
    return found.map(
        list ->
            list.stream()
                .map(
                    reference ->
                        new Renumbering(
                            Renumbering.Subject.REFERENCE,
                            reference.before().text(),
                            reference.after().text()))
                .toList());
  }

  private boolean isProved(NumberReference reference) {
    String place = reference.kind() + ' ' + reference.before().text();
    return reference.after().text().equals(renumbered.get(place));
  }

  private static List<CriticalChange> shifted(
      List<CriticalChange> changes, int beforeBy, int afterBy) {
    return beforeBy == 0 && afterBy == 0
        ? changes
        : changes.stream()
            .map(
                change ->
                    new CriticalChange(
                        change.kind(),
                        change.before().map(excerpt -> shifted(excerpt, beforeBy)),
                        change.after().map(excerpt -> shifted(excerpt, afterBy))))
            .toList();
  }

  private static Excerpt shifted(Excerpt excerpt, int by) {
    return new Excerpt(excerpt.text(), excerpt.start() + by, excerpt.end() + by);
  }
}
