package io.clinnexus.domain.change;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a change touches; an event has at most one for each document type, section and
 * subject.
 *
 * @param places the anchors that are touched, as far as there are any
 * @param decision what a person decided about it last
 */
public record ImpactItem(
    ImpactItemId id,
    ChangeEventId changeEventId,
    DocumentType affectedDocType,
    SectionKey affectedSection,
    ImpactReason reason,
    RecommendedAction recommendedAction,
    ImpactStatus status,
    Instant createdAt,
    ImpactSubject subject,
    List<AnchorId> places,
    Optional<ImpactDecision> decision) {

  public ImpactItem {
    places = List.copyOf(places);
  }

  /** A section as a whole, about which nobody has decided. */
  public ImpactItem(
      ImpactItemId id,
      ChangeEventId changeEventId,
      DocumentType affectedDocType,
      SectionKey affectedSection,
      ImpactReason reason,
      RecommendedAction recommendedAction,
      ImpactStatus status,
      Instant createdAt) {
    this(
        id,
        changeEventId,
        affectedDocType,
        affectedSection,
        reason,
        recommendedAction,
        status,
        createdAt,
        ImpactSubject.WHOLE_SECTION,
        List.of(),
        Optional.empty());
  }

  /** The same with what a person decided. */
  public ImpactItem with(ImpactDecision made) {
    return new ImpactItem(
        id,
        changeEventId,
        affectedDocType,
        affectedSection,
        reason,
        recommendedAction,
        status,
        createdAt,
        subject,
        places,
        Optional.of(made));
  }
}
