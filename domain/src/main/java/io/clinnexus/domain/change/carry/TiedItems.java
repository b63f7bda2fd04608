package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.alignment.EvidenceCarrier;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictItem;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.generation.GeneratedSection;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects what is tied to the anchors of a version, each with where it belongs. Used once. */
final class TiedItems {

  private final ComparisonId comparisonId;
  private final DocumentVersionId versionId;
  private final EvidenceCarrier carrier;
  private final IdFactory ids;
  private final List<CarriedItem> items = new ArrayList<>();

  TiedItems(
      ComparisonId comparisonId,
      DocumentVersionId versionId,
      EvidenceCarrier carrier,
      IdFactory ids) {
    this.comparisonId = comparisonId;
    this.versionId = versionId;
    this.carrier = carrier;
    this.ids = ids;
  }

  /** All of them, each once. */
  List<CarriedItem> all() {
    return items;
  }

  /** The evidence of a fact by its quotes; a fact that a person validated twice, as a decision. */
  void add(Fact fact) {
    List<CarriedKind> kinds =
        fact.status() == FactStatus.VALIDATED
            ? List.of(CarriedKind.FACT, CarriedKind.FACT_DECISION)
            : List.of(CarriedKind.FACT);
    for (CarriedKind kind : kinds) {
      CarriedSubject subject = new CarriedSubject(kind, fact.id().value());
      for (Evidence cited : fact.evidence()) {
        List<Quote> quotes =
            fact.meta().quotes().stream()
                .filter(quote -> quote.anchorId().equals(cited.anchorId()))
                .toList();
        quotes.forEach(
            quote ->
                add(
                    subject,
                    cited.anchorId(),
                    Optional.of(new Excerpt(quote.text(), quote.start(), quote.end()))));
        if (quotes.isEmpty()) {
          add(subject, cited.anchorId(), Optional.empty());
        }
      }
    }
  }

  /** Where a person said that a section is. */
  void add(SectionMap map) {
    if (map.overridden()) {
      CarriedSubject subject = new CarriedSubject(CarriedKind.SECTION_OVERRIDE, map.id().value());
      map.anchors().forEach(anchor -> add(subject, anchor, Optional.empty()));
    }
  }

  void add(Conflict conflict) {
    for (ConflictItem item : conflict.items()) {
      CarriedSubject subject = new CarriedSubject(CarriedKind.CONFLICT_ITEM, item.id().value());
      Stream.concat(item.leftAnchor().stream(), item.rightAnchor().stream())
          .forEach(anchor -> add(subject, anchor, Optional.empty()));
    }
  }

  void add(GeneratedSection section) {
    CarriedSubject subject = new CarriedSubject(CarriedKind.CITATION, section.id().value());
    section.artifacts().citations().forEach(anchor -> add(subject, anchor, Optional.empty()));
  }

  private void add(CarriedSubject subject, AnchorId anchorId, Optional<Excerpt> quote) {
    if (!anchorId.versionId().equals(versionId)) {
      return;
    }
    CarriedItem item =
        new CarriedItem(
            new CarriedItemId(ids.next()),
            comparisonId,
            subject,
            anchorId,
            quote,
            quote
                .map(words -> carrier.carry(anchorId, words))
                .orElseGet(() -> carrier.carry(anchorId)),
            Optional.empty());
    if (items.stream().noneMatch(other -> other.key().equals(item.key()))) {
      items.add(item);
    }
  }
}
