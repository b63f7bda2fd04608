package io.clinnexus.domain.change.impact;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.change.ChangedAnchor;
import io.clinnexus.domain.change.ImpactSubject;
import io.clinnexus.domain.change.RecommendedAction;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;

/**
 * Something that a change touches.
 *
 * @param places the anchors that are touched
 * @param causes the anchors that changed
 */
public record Touched(
    DocumentType type,
    SectionKey section,
    ImpactSubject subject,
    RecommendedAction action,
    List<AnchorId> places,
    List<ChangedAnchor> causes) {

  public Touched {
    places = List.copyOf(places);
    causes = List.copyOf(causes);
  }

  /** What an event has at most once. */
  record Identity(DocumentType type, SectionKey section, ImpactSubject subject) {}

  Identity identity() {
    return new Identity(type, section, subject);
  }
}
