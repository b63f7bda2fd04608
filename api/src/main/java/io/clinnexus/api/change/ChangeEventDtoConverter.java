package io.clinnexus.api.change;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.change.ChangeEvent;
import io.clinnexus.domain.change.ChangedAnchor;
import io.clinnexus.domain.change.ImpactDecision;
import io.clinnexus.domain.change.ImpactItem;
import io.clinnexus.domain.change.ImpactReason;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants.ComponentModel;

/** Change events and what they touch as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface ChangeEventDtoConverter {

  /** The step from one version to the next. */
  default ChangeEventResponse response(ChangeEvent event) {
    return new ChangeEventResponse(
        event.id().value(),
        event.studyId().value(),
        event.sourceDocumentId().value(),
        event.fromVersionId().value(),
        event.toVersionId().value(),
        event.summary().addedSections(),
        event.summary().removedSections(),
        event.summary().modifiedSections(),
        event.summary().anchorsAdded(),
        event.summary().anchorsRemoved(),
        event.summary().anchorsModified(),
        event.createdAt());
  }

  /** A change with everything that it touches. */
  default ImpactResponse response(ChangeEvent event, List<ImpactItem> items) {
    return new ImpactResponse(response(event), items.stream().map(this::response).toList());
  }

  /** Something that a change touches, with some of the anchors that changed. */
  default ImpactItemResponse response(ImpactItem item) {
    List<ChangedAnchor> causes = List.of();
    int total = 0;
    if (item.reason() instanceof ImpactReason.SourceChanged reason) {
      causes = reason.changedAnchors();
      total = reason.totalChanged();
    }
    return new ImpactItemResponse(
        item.id().value(),
        item.changeEventId().value(),
        item.affectedDocType(),
        item.affectedSection().value(),
        item.subject().kind(),
        item.subject().key(),
        item.places().stream().map(AnchorId::format).toList(),
        causes.stream().map(this::response).toList(),
        total,
        item.recommendedAction(),
        item.status(),
        item.decision().map(this::response).orElse(null),
        item.createdAt());
  }

  /** An anchor that changed. */
  default ImpactItemResponse.CauseResponse response(ChangedAnchor cause) {
    return new ImpactItemResponse.CauseResponse(
        cause.anchorId().format(), cause.sectionPath(), cause.description(), cause.isDeleted());
  }

  /** What a person decided. */
  default ImpactItemResponse.DecisionResponse response(ImpactDecision decision) {
    return new ImpactItemResponse.DecisionResponse(
        decision.reason(), decision.by().value(), decision.at());
  }
}
