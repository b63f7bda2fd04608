package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictDecision;
import io.clinnexus.domain.conflicts.ConflictDetection;
import io.clinnexus.domain.conflicts.ConflictId;
import io.clinnexus.domain.conflicts.ConflictItem;
import io.clinnexus.domain.conflicts.ConflictItemId;
import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.conflicts.ConflictText;
import io.clinnexus.domain.conflicts.ConflictType;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between conflicts with their items and their rows. */
final class ConflictRowConverter {

  private ConflictRowConverter() {}

  static Conflict toDomain(ConflictRow row, List<ConflictItemRow> items) {
    ConflictType type = new ConflictType(row.conflictType());
    return new Conflict(
        new ConflictId(row.id()),
        new StudyId(row.studyId()),
        type,
        row.severity(),
        row.status(),
        row.title(),
        row.description(),
        Optional.ofNullable(row.ownerUserId()).map(UserId::new),
        row.createdAt(),
        row.updatedAt(),
        items.stream().map(item -> toDomain(type, item)).toList(),
        detection(row),
        decision(row));
  }

  private static Optional<ConflictDetection> detection(ConflictRow row) {
    if (row.ruleId() == null
        || row.fingerprint() == null
        || row.textFingerprint() == null
        || row.titleRu() == null
        || row.descriptionRu() == null
        || row.firstSeenAt() == null
        || row.lastSeenAt() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ConflictDetection(
            row.ruleId(),
            row.fingerprint(),
            row.textFingerprint(),
            new ConflictText(row.titleRu(), row.descriptionRu()),
            Optional.ofNullable(row.suggestedSide()),
            row.firstSeenAt(),
            row.lastSeenAt(),
            Optional.ofNullable(row.goneAt()),
            Optional.ofNullable(row.reopenedBecause())));
  }

  private static Optional<ConflictDecision> decision(ConflictRow row) {
    if (row.decisionReason() == null || row.decidedBy() == null || row.decidedAt() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ConflictDecision(
            row.decisionReason(),
            new UserId(row.decidedBy()),
            row.decidedAt(),
            Optional.ofNullable(row.decidedTextFingerprint())));
  }

  private static ConflictItem toDomain(ConflictType type, ConflictItemRow row) {
    return new ConflictItem(
        new ConflictItemId(row.id()),
        Optional.ofNullable(row.leftAnchorId()).map(AnchorId::parse),
        Optional.ofNullable(row.rightAnchorId()).map(AnchorId::parse),
        Optional.ofNullable(row.leftFactId()).map(FactId::new),
        Optional.ofNullable(row.rightFactId()).map(FactId::new),
        ConflictEvidenceJson.read(type, row.evidenceJson()),
        row.createdAt(),
        quote(row.leftAnchorId(), row.leftQuote(), row.leftStart()),
        quote(row.rightAnchorId(), row.rightQuote(), row.rightStart()));
  }

  private static Optional<ConflictQuote> quote(
      @Nullable String anchorId, @Nullable String text, @Nullable Integer start) {
    return anchorId == null || text == null || start == null
        ? Optional.empty()
        : Optional.of(
            new ConflictQuote(AnchorId.parse(anchorId), start, start + text.length(), text));
  }

  static ConflictRow toRow(WorkspaceId workspaceId, Conflict conflict) {
    return new ConflictRow(
        conflict.id().value(),
        conflict.studyId().value(),
        conflict.type().value(),
        conflict.severity(),
        conflict.status(),
        conflict.title(),
        conflict.description(),
        conflict.owner().map(UserId::value).orElse(null),
        conflict.createdAt(),
        conflict.updatedAt(),
        workspaceId.value(),
        conflict.detection().map(ConflictDetection::ruleId).orElse(null),
        conflict.detection().map(ConflictDetection::fingerprint).orElse(null),
        conflict.detection().map(ConflictDetection::textFingerprint).orElse(null),
        conflict.detection().map(found -> found.russian().title()).orElse(null),
        conflict.detection().map(found -> found.russian().explanation()).orElse(null),
        conflict.detection().flatMap(ConflictDetection::suggested).orElse(null),
        conflict.detection().map(ConflictDetection::firstSeen).orElse(null),
        conflict.detection().map(ConflictDetection::lastSeen).orElse(null),
        conflict.detection().flatMap(ConflictDetection::gone).orElse(null),
        conflict.detection().flatMap(ConflictDetection::reopened).orElse(null),
        conflict.decision().map(ConflictDecision::reason).orElse(null),
        conflict.decision().map(made -> made.by().value()).orElse(null),
        conflict.decision().map(ConflictDecision::at).orElse(null),
        conflict.decision().flatMap(ConflictDecision::textFingerprint).orElse(null));
  }

  static ConflictItemRow toRow(WorkspaceId workspaceId, ConflictId id, ConflictItem item) {
    return new ConflictItemRow(
        item.id().value(),
        id.value(),
        item.leftAnchor().map(AnchorId::format).orElse(null),
        item.rightAnchor().map(AnchorId::format).orElse(null),
        item.leftFact().map(FactId::value).orElse(null),
        item.rightFact().map(FactId::value).orElse(null),
        item.evidence().map(ConflictEvidenceJson::write).orElse(null),
        item.createdAt(),
        workspaceId.value(),
        item.leftQuote().map(ConflictQuote::text).orElse(null),
        item.leftQuote().map(ConflictQuote::start).orElse(null),
        item.rightQuote().map(ConflictQuote::text).orElse(null),
        item.rightQuote().map(ConflictQuote::start).orElse(null));
  }
}
