package io.clinnexus.domain.change.impact;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.ChangeEvent;
import io.clinnexus.domain.change.ChangeEventId;
import io.clinnexus.domain.change.ChangeEvents;
import io.clinnexus.domain.change.DiffSummary;
import io.clinnexus.domain.change.ImpactItem;
import io.clinnexus.domain.change.ImpactItemId;
import io.clinnexus.domain.change.ImpactItems;
import io.clinnexus.domain.change.ImpactKind;
import io.clinnexus.domain.change.ImpactReason;
import io.clinnexus.domain.change.ImpactStatus;
import io.clinnexus.domain.change.ImpactSubject;
import io.clinnexus.domain.change.RecommendedAction;
import io.clinnexus.domain.change.diff.VersionDiff;
import io.clinnexus.domain.conflicts.detection.PublishedStudy;
import io.clinnexus.domain.conflicts.detection.StudyDocument;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.generation.GeneratedSection;
import io.clinnexus.domain.generation.GenerationRun;
import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskId;
import io.clinnexus.domain.tasks.TaskPayload;
import io.clinnexus.domain.tasks.TaskSubject;
import io.clinnexus.domain.tasks.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records the step from one version to the next, and what it touches, once: what was decided stays,
 * and computing it again adds nothing that is there. Each document that is touched gets one task.
 */
public final class AnalyzeImpact {

  private static final int MOST_CAUSES = 20;

  private final Sources sources;
  private final Ledger ledger;
  private final Transactions transactions;
  private final ImpactAnalyzer analyzer;
  private final IdFactory ids;
  private final Clock clock;
  private final PublishedStudy published;

  public AnalyzeImpact(
      Sources sources,
      Ledger ledger,
      Transactions transactions,
      ImpactAnalyzer analyzer,
      IdFactory ids,
      Clock clock) {
    this.sources = sources;
    this.ledger = ledger;
    this.transactions = transactions;
    this.analyzer = analyzer;
    this.ids = ids;
    this.clock = clock;
    this.published = new PublishedStudy(sources.documents(), sources.anchors(), sources.facts());
  }

  /** What is looked at. */
  public record Sources(
      Studies studies,
      Documents documents,
      Anchors anchors,
      Facts facts,
      SectionMaps sections,
      GenerationRuns generation) {}

  /** Where what is found is kept. */
  public record Ledger(
      ChangeEvents events, ImpactItems items, Tasks tasks, AuditTrail auditTrail) {}

  /** The document, its two versions, and what differs between them. */
  public record Command(
      Actor actor, Document document, DocumentVersion from, DocumentVersion to, VersionDiff diff) {}

  /** Returns the event of the two versions with the items that were added now. */
  public Outcome handle(Command command) {
    WorkspaceId workspaceId = command.actor().workspaceId();
    List<Touched> touched = transactions.read(() -> touched(workspaceId, command));
    DiffSummary summary = new Changes(command.diff()).summary();
    return transactions.call(() -> store(command, summary, touched));
  }

  /** The event, and what was added to it. */
  public record Outcome(ChangeEvent event, List<ImpactItem> added) {

    public Outcome {
      added = List.copyOf(added);
    }
  }

  private List<Touched> touched(WorkspaceId workspaceId, Command command) {
    Changes changes = new Changes(command.diff());
    Set<AnchorId> anchors = changes.anchors();
    List<Touched> all = new ArrayList<>();
    for (SectionMap map : sources.sections().holding(workspaceId, command.to().id(), anchors)) {
      List<AnchorId> changed = map.anchors().stream().filter(anchors::contains).toList();
      all.add(
          new Touched(
              command.document().type(),
              map.section(),
              ImpactSubject.WHOLE_SECTION,
              RecommendedAction.MANUAL_REVIEW,
              changed,
              changes.of(changed)));
    }
    generated(workspaceId, command, changes, all);
    List<PublishedStudy.Source> others =
        published.sources(workspaceId, command.document().studyId()).stream()
            .filter(source -> !source.document().id().equals(command.document().id()))
            .toList();
    List<StudyDocument> read = published.read(workspaceId, command.document().studyId(), others);
    all.addAll(analyzer.analyze(command.diff(), read));
    return all;
  }

  /** Text that was generated from anchors that changed. */
  private void generated(
      WorkspaceId workspaceId, Command command, Changes changes, List<Touched> all) {
    Set<AnchorId> anchors = changes.anchors();
    for (GeneratedSection section :
        sources.generation().sectionsCiting(workspaceId, command.document().studyId(), anchors)) {
      Optional<GenerationRun> run = sources.generation().find(workspaceId, section.runId());
      List<AnchorId> cited =
          section.artifacts().citations().stream().filter(anchors::contains).toList();
      run.ifPresent(
          found ->
              all.add(
                  new Touched(
                      found.targetDocType(),
                      found.targetSection(),
                      new ImpactSubject(
                          ImpactKind.GENERATED_SECTION, section.id().value().toString()),
                      RecommendedAction.REGENERATE_DRAFT,
                      List.of(),
                      changes.of(cited))));
    }
  }

  private Outcome store(Command command, DiffSummary summary, List<Touched> touched) {
    WorkspaceId workspaceId = command.actor().workspaceId();
    if (sources.studies().lock(workspaceId, command.document().studyId()).isEmpty()) {
      throw new StudyNotFound(command.document().studyId());
    }
    Instant now = clock.instant();
    ChangeEvent event = event(workspaceId, command, summary, now);
    List<ImpactItem> items = touched.stream().map(one -> item(event.id(), one, now)).toList();
    List<ImpactItem> added = ledger.items().addMissing(workspaceId, event.id(), items);
    if (!added.isEmpty()) {
      ask(workspaceId, command, event, added, now);
      ledger.auditTrail().record(entry(command, event, added.size()));
    }
    return new Outcome(event, added);
  }

  /** The event that is there stays untouched when it says the same. */
  private ChangeEvent event(
      WorkspaceId workspaceId, Command command, DiffSummary summary, Instant now) {
    Optional<ChangeEvent> known =
        ledger
            .events()
            .between(workspaceId, command.from().id(), command.to().id())
            .filter(found -> found.summary().equals(summary));
    return known.orElseGet(
        () ->
            ledger
                .events()
                .put(
                    workspaceId,
                    new ChangeEvent(
                        new ChangeEventId(ids.next()),
                        command.document().studyId(),
                        command.document().id(),
                        command.from().id(),
                        command.to().id(),
                        summary,
                        now)));
  }

  private ImpactItem item(ChangeEventId eventId, Touched touched, Instant now) {
    return new ImpactItem(
        new ImpactItemId(ids.next()),
        eventId,
        touched.type(),
        touched.section(),
        new ImpactReason.SourceChanged(
            touched.causes().stream().limit(MOST_CAUSES).toList(),
            touched.causes().size(),
            Map.of()),
        touched.action(),
        ImpactStatus.PENDING,
        now,
        touched.subject(),
        touched.places(),
        Optional.empty());
  }

  /** One task for each document that is touched and has none yet. */
  private void ask(
      WorkspaceId workspaceId,
      Command command,
      ChangeEvent event,
      List<ImpactItem> added,
      Instant now) {
    TaskSubject.ChangeEventReference subject =
        new TaskSubject.ChangeEventReference(event.id().value());
    Set<DocumentType> asked = new HashSet<>();
    ledger.tasks().unfinishedAbout(workspaceId, event.studyId(), subject).stream()
        .map(Task::payload)
        .filter(TaskPayload.ImpactReview.class::isInstance)
        .map(TaskPayload.ImpactReview.class::cast)
        .flatMap(review -> review.affectedSections().stream())
        .forEach(section -> asked.add(section.docType()));
    Set<DocumentType> types = new TreeSet<>();
    added.forEach(item -> types.add(item.affectedDocType()));
    types.removeAll(asked);
    for (DocumentType type : types) {
      List<TaskPayload.AffectedSection> sections =
          added.stream()
              .filter(item -> item.affectedDocType() == type)
              .map(ImpactItem::affectedSection)
              .map(SectionKey::value)
              .distinct()
              .map(section -> new TaskPayload.AffectedSection(type, section, Map.of()))
              .toList();
      ledger
          .tasks()
          .add(
              workspaceId,
              Task.open(
                  new TaskId(ids.next()),
                  event.studyId(),
                  new TaskPayload.ImpactReview(
                      "Review " + type.code() + ": " + command.document().title() + " changed",
                      subject,
                      command.to().label(),
                      sections,
                      Map.of()),
                  now));
    }
  }

  private static AuditEntry entry(Command command, ChangeEvent event, int added) {
    return new AuditEntry(
        command.actor(),
        "analyze_impact",
        "change_event",
        event.id().value().toString(),
        Optional.empty(),
        Optional.of(
            OpaqueJson.of(
                Map.of(
                    "from_version_id", command.from().id().value().toString(),
                    "to_version_id", command.to().id().value().toString(),
                    "items_added", added))));
  }
}
