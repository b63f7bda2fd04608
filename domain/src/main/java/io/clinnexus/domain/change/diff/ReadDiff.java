package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFilter;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.StudyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what differs between two versions from their stored alignment; computes no other. */
public final class ReadDiff {

  private final StoredAlignments alignments;
  private final Documents documents;
  private final Facts facts;
  private final Transactions transactions;

  public ReadDiff(
      StoredAlignments alignments, Documents documents, Facts facts, Transactions transactions) {
    this.alignments = alignments;
    this.documents = documents;
    this.facts = facts;
    this.transactions = transactions;
  }

  /** The version that counts as the earlier one, and the other. */
  public record Query(WorkspaceId workspaceId, DocumentVersionId from, DocumentVersionId to) {}

  /**
   * The difference; throws {@link io.clinnexus.domain.anchors.alignment.VersionsNotCompared} when
   * the versions were not compared as they are now.
   */
  public StoredDiff handle(Query query) {
    return transactions.read(() -> read(query));
  }

  private StoredDiff read(Query query) {
    WorkspaceId workspaceId = query.workspaceId();
    StoredAlignments.Stored stored = alignments.between(workspaceId, query.from(), query.to());
    DocumentId documentId = stored.comparison().documentId();
    StudyId studyId =
        documents
            .find(workspaceId, documentId)
            .map(Document::studyId)
            .orElseThrow(() -> new DocumentNotFound(documentId));
    return new StoredDiff(
        stored.comparison(),
        VersionDiffer.diff(
            stored.alignment(),
            factsOf(workspaceId, studyId, query.from()),
            factsOf(workspaceId, studyId, query.to())));
  }

  private List<Fact> factsOf(
      WorkspaceId workspaceId, StudyId studyId, DocumentVersionId versionId) {
    FactFilter filter = new FactFilter(Set.of(), Set.of(), Optional.of(versionId));
    List<Fact> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Fact> page =
          facts.list(workspaceId, studyId, filter, new PageRequest(PageRequest.MAX_LIMIT, cursor));
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return all;
  }
}
