package io.clinnexus.domain.facts;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decisions in a list, oldest first. */
public final class InMemoryFactDecisions implements FactDecisions {

  private final Documents documents;
  private final List<FactDecision> all = new ArrayList<>();

  public InMemoryFactDecisions(Documents documents) {
    this.documents = documents;
  }

  @Override
  public synchronized void add(WorkspaceId workspaceId, FactDecision decision) {
    if (documents.findVersion(workspaceId, decision.versionId()).isEmpty()) {
      throw new VersionNotFound(decision.versionId());
    }
    all.add(decision);
  }

  @Override
  public synchronized List<FactDecision> inForce(
      WorkspaceId workspaceId, DocumentVersionId versionId) {
    Map<String, FactDecision> last = new TreeMap<>();
    of(workspaceId, versionId).forEach(each -> last.put(each.key().format(), each));
    return last.values().stream().filter(each -> each.kind() != FactDecisionKind.WITHDRAW).toList();
  }

  @Override
  public synchronized Optional<FactDecision> last(
      WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key) {
    return about(workspaceId, versionId, key).stream().findFirst();
  }

  @Override
  public synchronized Page<FactDecision> history(
      WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key, PageRequest page) {
    return InMemoryPages.cut(about(workspaceId, versionId, key), page);
  }

  private List<FactDecision> about(
      WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key) {
    List<FactDecision> found =
        new ArrayList<>(
            of(workspaceId, versionId).stream().filter(each -> each.key().equals(key)).toList());
    Collections.reverse(found);
    return found;
  }

  private List<FactDecision> of(WorkspaceId workspaceId, DocumentVersionId versionId) {
    return documents.findVersion(workspaceId, versionId).isEmpty()
        ? List.of()
        : all.stream().filter(each -> each.versionId().equals(versionId)).toList();
  }
}
