package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.ComparisonState;
import io.clinnexus.domain.anchors.alignment.EvidenceCarrier;
import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictFilter;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.facts.FactFilter;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.tasks.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries what is tied to a version to the one after it, for each comparison of neighbours that a
 * published version takes part in. A person's decision is applied to the later version only where
 * it is carried unchanged; everything else waits as an open question with a task. What was carried
 * is not carried again.
 */
public final class CarryEvidence {

  private final Sources sources;
  private final CarriedItems carried;
  private final CarriedDecisions decisions;
  private final Transactions transactions;
  private final IdFactory ids;

  public CarryEvidence(
      Sources sources,
      CarriedItems carried,
      Tasks tasks,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    this.sources = sources;
    this.carried = carried;
    this.decisions = new CarriedDecisions(sources, tasks, auditTrail, ids, clock);
    this.transactions = transactions;
    this.ids = ids;
  }

  /** Where comparisons are, and what is tied to anchors. */
  public record Sources(
      Documents documents,
      VersionComparisons comparisons,
      StoredAlignments alignments,
      Facts facts,
      SectionMaps sections,
      Conflicts conflicts,
      GenerationRuns generated) {}

  /** The version that was published. */
  public record Command(Actor actor, DocumentVersionId versionId) {}

  /** Carries; each comparison in a transaction of its own. */
  public void handle(Command command) {
    WorkspaceId workspaceId = command.actor().workspaceId();
    List<VersionComparison> due =
        transactions.read(
            () ->
                sources.comparisons().of(workspaceId, command.versionId()).stream()
                    .filter(one -> one.basis() != Basis.CHOSEN)
                    .toList());
    for (VersionComparison comparison : due) {
      transactions.run(() -> carry(command.actor(), comparison));
    }
  }

  private void carry(Actor actor, VersionComparison comparison) {
    WorkspaceId workspaceId = actor.workspaceId();
    Optional<Document> document = sources.documents().lock(workspaceId, comparison.documentId());
    if (document.isEmpty()
        || sources.alignments().state(workspaceId, comparison) != ComparisonState.COMPARED) {
      return;
    }
    StoredAlignments.Stored stored =
        sources.alignments().between(workspaceId, comparison.from(), comparison.to());
    List<CarriedItem> before = carried.of(workspaceId, comparison.id());
    List<CarriedItem> items =
        decisions.judged(
            workspaceId, comparison, tied(workspaceId, document.get().studyId(), stored));
    carried.replace(workspaceId, comparison.id(), items);
    List<CarriedItem> now = carried.of(workspaceId, comparison.id());
    decisions.apply(actor, document.get().studyId(), comparison, now, !now.equals(before));
  }

  private List<CarriedItem> tied(
      WorkspaceId workspaceId, StudyId studyId, StoredAlignments.Stored stored) {
    DocumentVersionId from = stored.comparison().from();
    TiedItems tied =
        new TiedItems(stored.comparison().id(), from, new EvidenceCarrier(stored.alignment()), ids);
    all(page -> sources.facts().list(workspaceId, studyId, FactFilter.of(from), page))
        .forEach(tied::add);
    sources.sections().ofVersion(workspaceId, from).forEach(tied::add);
    List<Conflict> conflicts =
        all(page -> sources.conflicts().list(workspaceId, studyId, ConflictFilter.ALL, page));
    conflicts.forEach(tied::add);
    Set<AnchorId> anchors =
        stored.alignment().correspondences().stream()
            .flatMap(found -> found.earlier().stream())
            .map(Anchor::id)
            .collect(Collectors.toSet());
    sources.generated().sectionsCiting(workspaceId, studyId, anchors).forEach(tied::add);
    return tied.all();
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<T> page = list.apply(new PageRequest(PageRequest.MAX_LIMIT, cursor));
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return all;
  }
}
