package io.clinnexus.api.conflicts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictDecision;
import io.clinnexus.domain.conflicts.ConflictDetection;
import io.clinnexus.domain.conflicts.ConflictItem;
import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.facts.FactId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants.ComponentModel;

/** Conflicts as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface ConflictDtoConverter {

  /** A conflict with its items and the words of both sides. */
  default ConflictResponse response(Conflict conflict) {
    return new ConflictResponse(
        conflict.id().value(),
        conflict.studyId().value(),
        conflict.type().value(),
        conflict.severity(),
        conflict.status(),
        new ConflictResponse.TextResponse(
            conflict.title(),
            conflict.description(),
            conflict.detection().map(found -> found.russian().title()).orElse(null),
            conflict.detection().map(found -> found.russian().explanation()).orElse(null)),
        conflict.detection().map(this::response).orElse(null),
        conflict.decision().map(this::response).orElse(null),
        conflict.owner().map(UserId::value).orElse(null),
        conflict.items().stream().map(this::response).toList(),
        conflict.createdAt(),
        conflict.updatedAt());
  }

  /** How a rule found it. */
  default ConflictResponse.DetectionResponse response(ConflictDetection found) {
    return new ConflictResponse.DetectionResponse(
        found.suggested().orElse(null),
        found.firstSeen(),
        found.lastSeen(),
        found.gone().orElse(null),
        found.reopened().orElse(null));
  }

  /** By what a person settled it. */
  default ConflictResponse.DecisionResponse response(ConflictDecision decision) {
    return new ConflictResponse.DecisionResponse(
        decision.reason(), decision.by().value(), decision.at());
  }

  /** Both sides of an item. */
  default ConflictResponse.ItemResponse response(ConflictItem item) {
    return new ConflictResponse.ItemResponse(
        side(item.leftAnchor(), item.leftQuote(), item.leftFact()),
        side(item.rightAnchor(), item.rightQuote(), item.rightFact()));
  }

  private static ConflictResponse.@Nullable SideResponse side(
      Optional<AnchorId> anchor, Optional<ConflictQuote> quote, Optional<FactId> fact) {
    if (anchor.isEmpty() && fact.isEmpty()) {
      return null;
    }
    return new ConflictResponse.SideResponse(
        anchor.map(AnchorId::format).orElse(null),
        quote.map(ConflictQuote::text).orElse(null),
        quote.map(ConflictQuote::start).orElse(null),
        quote.map(ConflictQuote::end).orElse(null),
        fact.map(FactId::value).orElse(null));
  }
}
