package io.clinnexus.domain.facts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.InMemoryDocuments;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts in a map. */
public final class InMemoryFacts implements Facts {

  private static final Comparator<Fact> ORDER =
      Comparator.comparing((Fact fact) -> fact.key().type().value())
          .thenComparing(fact -> fact.key().name())
          .thenComparing(fact -> fact.id().value().toString());

  private final Studies studies;
  private final InMemoryDocuments documents;
  private final Clock clock;
  private final Map<FactId, Fact> all = new HashMap<>();

  public InMemoryFacts(Studies studies, InMemoryDocuments documents, Clock clock) {
    this.studies = studies;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public synchronized void replace(WorkspaceId workspaceId, VersionFacts facts) {
    StudyId studyId =
        document(workspaceId, facts.versionId())
            .map(Document::studyId)
            .orElseThrow(() -> new VersionNotFound(facts.versionId()));
    for (Fact fact : facts.facts()) {
      if (!fact.studyId().equals(studyId)) {
        throw new StudyNotFound(fact.studyId());
      }
    }
    Map<FactKey, Fact> old =
        all.values().stream()
            .filter(fact -> fact.createdFrom().equals(Optional.of(facts.versionId())))
            .filter(fact -> facts.types().contains(fact.key().type()))
            .collect(Collectors.toMap(Fact::key, fact -> fact));
    old.values().forEach(fact -> all.remove(fact.id()));
    for (Fact fact : facts.facts()) {
      Fact next = old.containsKey(fact.key()) ? merged(old.get(fact.key()), fact) : fact;
      all.put(next.id(), next);
    }
  }

  private Fact merged(Fact old, Fact fact) {
    Fact same = copy(fact, old.id(), fact.status(), old.createdAt(), old.updatedAt());
    return same.equals(old)
        ? old
        : copy(fact, old.id(), fact.status(), old.createdAt(), clock.instant());
  }

  private static Fact copy(
      Fact fact, FactId id, FactStatus status, Instant createdAt, Instant updatedAt) {
    return new Fact(
        id,
        fact.studyId(),
        fact.createdFrom(),
        fact.key(),
        fact.value(),
        fact.unit(),
        status,
        fact.confidence(),
        fact.extractorVersion(),
        fact.meta(),
        fact.evidence(),
        createdAt,
        updatedAt);
  }

  @Override
  public synchronized void revise(WorkspaceId workspaceId, Fact before, Fact after) {
    Fact stored = find(workspaceId, before.id()).orElseThrow(() -> new FactNotFound(before.id()));
    if (!stored.updatedAt().equals(before.updatedAt())) {
      throw new FactMovedOn(before.id(), before.status());
    }
    all.put(
        before.id(), copy(after, before.id(), after.status(), before.createdAt(), clock.instant()));
  }

  @Override
  public synchronized Optional<Fact> find(WorkspaceId workspaceId, FactId id) {
    return Optional.ofNullable(all.get(id))
        .filter(fact -> studies.find(workspaceId, fact.studyId()).isPresent());
  }

  @Override
  public synchronized Optional<Fact> findByKey(
      WorkspaceId workspaceId, DocumentVersionId versionId, FactKey key) {
    return of(workspaceId)
        .filter(fact -> fact.createdFrom().equals(Optional.of(versionId)))
        .filter(fact -> fact.key().equals(key))
        .findFirst();
  }

  @Override
  public synchronized Page<Fact> list(
      WorkspaceId workspaceId, StudyId studyId, FactFilter filter, PageRequest page) {
    return InMemoryPages.cut(
        of(workspaceId)
            .filter(fact -> fact.studyId().equals(studyId))
            .filter(fact -> filter.types().isEmpty() || filter.types().contains(fact.key().type()))
            .filter(
                fact -> filter.statuses().isEmpty() || filter.statuses().contains(fact.status()))
            .filter(
                fact ->
                    filter.versionId().isEmpty() || filter.versionId().equals(fact.createdFrom()))
            .toList(),
        page);
  }

  @Override
  public synchronized Page<StudyFact> studyView(
      WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    Map<String, List<Fact>> byKey =
        of(workspaceId)
            .filter(fact -> fact.studyId().equals(studyId))
            .filter(fact -> counts(workspaceId, fact))
            .collect(
                Collectors.groupingBy(
                    fact -> fact.key().format(), TreeMap::new, Collectors.toList()));
    return InMemoryPages.cut(
        byKey.values().stream().map(facts -> leading(workspaceId, facts)).toList(), page);
  }

  @Override
  public synchronized List<Fact> statements(
      WorkspaceId workspaceId, StudyId studyId, Set<FactKey> keys) {
    return of(workspaceId)
        .filter(fact -> fact.studyId().equals(studyId))
        .filter(fact -> keys.contains(fact.key()))
        .filter(fact -> counts(workspaceId, fact))
        .sorted(
            Comparator.comparing((Fact fact) -> fact.key().format())
                .thenComparing(order(workspaceId)))
        .toList();
  }

  /** Whether the fact is of the newest published version of its document. */
  private boolean counts(WorkspaceId workspaceId, Fact fact) {
    return fact.createdFrom().isEmpty()
        || document(workspaceId, fact.createdFrom().get())
            .flatMap(
                document ->
                    documents.owned().stream()
                        .map(InMemoryDocuments.Owned::version)
                        .filter(version -> version.documentId().equals(document.id()))
                        .filter(
                            version ->
                                version.status() == IngestionStatus.READY
                                    || version.status() == IngestionStatus.NEEDS_REVIEW)
                        .max(Comparator.comparing(DocumentVersion::createdAt)))
            .filter(version -> fact.createdFrom().equals(Optional.of(version.id())))
            .isPresent();
  }

  private StudyFact leading(WorkspaceId workspaceId, List<Fact> facts) {
    Fact first = facts.stream().min(order(workspaceId)).orElseThrow();
    return new StudyFact(
        first.key(),
        first.id(),
        first.value(),
        first.unit(),
        first.status(),
        first.confidence(),
        first.createdFrom(),
        facts.stream().map(fact -> List.of(fact.value(), fact.unit())).distinct().count(),
        facts.stream()
            .flatMap(fact -> fact.createdFrom().stream())
            .flatMap(id -> document(workspaceId, id).stream())
            .distinct()
            .count());
  }

  private Comparator<Fact> order(WorkspaceId workspaceId) {
    Comparator<Fact> byStatus = Comparator.comparing(fact -> rank(fact.status()));
    return byStatus.thenComparing(fact -> documentRank(workspaceId, fact));
  }

  private static int rank(FactStatus status) {
    return status == FactStatus.VALIDATED ? 1 : status == FactStatus.EXTRACTED ? 2 : 3;
  }

  /** The protocol leads, then the analysis plan, the report and all else. */
  private int documentRank(WorkspaceId workspaceId, Fact fact) {
    return fact.createdFrom()
        .flatMap(id -> document(workspaceId, id))
        .map(
            document ->
                switch (document.type()) {
                  case PROTOCOL -> 1;
                  case SAP -> 2;
                  case CSR -> 3;
                  case IB -> 4;
                  case ICF -> 5;
                  case TFL -> 6;
                  case OTHER -> 7;
                })
        .orElse(8);
  }

  @Override
  public synchronized List<Fact> citing(WorkspaceId workspaceId, List<AnchorId> anchorIds) {
    return of(workspaceId)
        .filter(
            fact ->
                fact.evidence().stream().anyMatch(cited -> anchorIds.contains(cited.anchorId())))
        .toList();
  }

  @Override
  public synchronized void changeStatus(
      WorkspaceId workspaceId, FactId id, FactStatus expected, FactStatus next) {
    Fact fact = find(workspaceId, id).orElseThrow(() -> new FactNotFound(id));
    if (fact.status() != expected) {
      throw new FactMovedOn(id, expected);
    }
    all.put(id, copy(fact, id, next, fact.createdAt(), clock.instant()));
  }

  private Optional<Document> document(WorkspaceId workspaceId, DocumentVersionId id) {
    return documents
        .findVersion(workspaceId, id)
        .flatMap(version -> documents.find(workspaceId, version.documentId()));
  }

  private Stream<Fact> of(WorkspaceId workspaceId) {
    return all.values().stream()
        .filter(fact -> studies.find(workspaceId, fact.studyId()).isPresent())
        .sorted(ORDER);
  }
}
