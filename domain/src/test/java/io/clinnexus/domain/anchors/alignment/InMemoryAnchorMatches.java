package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.InMemoryAnchors;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.RuleViolated;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Matches in a list. */
public final class InMemoryAnchorMatches implements AnchorMatches {

  private final Documents documents;
  private final InMemoryAnchors anchors;
  private final List<AnchorMatch> all = new ArrayList<>();

  public InMemoryAnchorMatches(Documents documents, InMemoryAnchors anchors) {
    this.documents = documents;
    this.anchors = anchors;
  }

  @Override
  public synchronized void replace(WorkspaceId workspaceId, VersionMatches matches) {
    for (DocumentVersionId id : List.of(matches.from(), matches.to())) {
      if (documents
          .findVersion(workspaceId, id)
          .map(DocumentVersion::documentId)
          .filter(matches.documentId()::equals)
          .isEmpty()) {
        throw new VersionNotFound(id);
      }
    }
    for (AnchorMatch match : matches.matches()) {
      require(workspaceId, match.from(), "fk_anchor_matches_from_anchor_id_anchors");
      require(workspaceId, match.to(), "fk_anchor_matches_to_anchor_id_anchors");
    }
    all.removeIf(
        match ->
            match.from().versionId().equals(matches.from())
                && match.to().versionId().equals(matches.to()));
    all.addAll(matches.matches());
  }

  private void require(WorkspaceId workspaceId, AnchorId id, String rule) {
    if (anchors.find(workspaceId, id).isEmpty()) {
      throw new RuleViolated(rule, new IllegalStateException("no anchor " + id));
    }
  }

  @Override
  public synchronized List<AnchorMatch> between(
      WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to) {
    return visible(workspaceId).stream()
        .filter(match -> match.from().versionId().equals(from))
        .filter(match -> match.to().versionId().equals(to))
        .sorted(
            Comparator.comparing((AnchorMatch match) -> order(workspaceId, match.from()))
                .thenComparing(match -> order(workspaceId, match.to())))
        .toList();
  }

  private int order(WorkspaceId workspaceId, AnchorId id) {
    return anchors.find(workspaceId, id).orElseThrow().documentOrder();
  }

  @Override
  public synchronized List<AnchorMatch> from(WorkspaceId workspaceId, AnchorId anchorId) {
    return visible(workspaceId).stream()
        .filter(match -> match.from().equals(anchorId))
        .sorted(Comparator.comparing(match -> match.to().format()))
        .toList();
  }

  @Override
  public synchronized List<AnchorMatch> to(WorkspaceId workspaceId, AnchorId anchorId) {
    return visible(workspaceId).stream()
        .filter(match -> match.to().equals(anchorId))
        .sorted(Comparator.comparing(match -> match.from().format()))
        .toList();
  }

  /** Matches go with their anchors. */
  private List<AnchorMatch> visible(WorkspaceId workspaceId) {
    return all.stream()
        .filter(match -> anchors.find(workspaceId, match.from()).isPresent())
        .filter(match -> anchors.find(workspaceId, match.to()).isPresent())
        .toList();
  }
}
