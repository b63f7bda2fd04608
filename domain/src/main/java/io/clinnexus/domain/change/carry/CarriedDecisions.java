package io.clinnexus.domain.change.carry;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import io.clinnexus.domain.anchors.alignment.ComparisonId;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.diff.FactChange;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.sections.SectionMapId;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.tasks.Task;
import io.clinnexus.domain.tasks.TaskFilter;
import io.clinnexus.domain.tasks.TaskId;
import io.clinnexus.domain.tasks.TaskPayload;
import io.clinnexus.domain.tasks.TaskStatus;
import io.clinnexus.domain.tasks.TaskType;
import io.clinnexus.domain.tasks.Tasks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applies the decisions that were carried unchanged, and asks about the others. */
final class CarriedDecisions {

  private static final String COMPARISON = "comparison_id";

  private final CarryEvidence.Sources sources;
  private final Tasks tasks;
  private final AuditTrail auditTrail;
  private final IdFactory ids;
  private final Clock clock;

  CarriedDecisions(
      CarryEvidence.Sources sources,
      Tasks tasks,
      AuditTrail auditTrail,
      IdFactory ids,
      Clock clock) {
    this.sources = sources;
    this.tasks = tasks;
    this.auditTrail = auditTrail;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The items with the decisions on facts that cannot be applied as changed: the words are there,
   * but the later version reads another value from them, or none.
   */
  List<CarriedItem> judged(
      WorkspaceId workspaceId, VersionComparison comparison, List<CarriedItem> items) {
    return items.stream()
        .map(
            item ->
                item.subject().kind() == CarriedKind.FACT_DECISION
                        && item.evidence().state() == State.CARRIED
                        && stated(workspaceId, item.subject().id(), comparison).isEmpty()
                    ? item.changed()
                    : item)
        .toList();
  }

  void apply(
      Actor actor,
      StudyId studyId,
      VersionComparison comparison,
      List<CarriedItem> items,
      boolean changed) {
    Map<CarriedSubject, List<CarriedItem>> bySubject = new LinkedHashMap<>();
    items.forEach(
        item -> bySubject.computeIfAbsent(item.subject(), unused -> new ArrayList<>()).add(item));
    int applied = 0;
    for (Map.Entry<CarriedSubject, List<CarriedItem>> entry : bySubject.entrySet()) {
      boolean unchanged =
          entry.getValue().stream().allMatch(item -> item.evidence().state() == State.CARRIED);
      boolean done =
          unchanged
              && switch (entry.getKey().kind()) {
                case FACT_DECISION ->
                    validate(actor.workspaceId(), entry.getKey().id(), comparison);
                case SECTION_OVERRIDE ->
                    override(
                        actor.workspaceId(), comparison, entry.getKey().id(), entry.getValue());
                case FACT, CONFLICT_ITEM, CITATION -> false;
              };
      applied += done ? 1 : 0;
    }
    long open =
        items.stream()
            .filter(CarriedItem::open)
            .filter(item -> item.subject().kind() != CarriedKind.FACT)
            .count();
    if (!changed && applied == 0) {
      return;
    }
    if (open > 0) {
      ask(actor.workspaceId(), studyId, comparison.id(), open);
    }
    auditTrail.record(
        new AuditEntry(
            actor,
            "carry",
            "version_comparison",
            comparison.id().value().toString(),
            Optional.empty(),
            Optional.of(
                OpaqueJson.of(
                    Map.of("items", items.size(), "decisions_applied", applied, "open", open)))));
  }

  /** What the later version states under the same key, if it is the same. */
  private Optional<Fact> stated(
      WorkspaceId workspaceId, UUID factId, VersionComparison comparison) {
    return sources
        .facts()
        .find(workspaceId, new FactId(factId))
        .flatMap(
            old ->
                sources
                    .facts()
                    .findByKey(workspaceId, comparison.to(), old.key())
                    .filter(now -> FactChange.sameValue(old, now)));
  }

  /**
   * Says whether it was applied; a fact that says more than that it was read, such as a conflict,
   * is left to people.
   */
  private boolean validate(WorkspaceId workspaceId, UUID factId, VersionComparison comparison) {
    Optional<Fact> now =
        stated(workspaceId, factId, comparison)
            .filter(fact -> fact.status() == FactStatus.EXTRACTED);
    now.ifPresent(
        fact ->
            sources
                .facts()
                .changeStatus(workspaceId, fact.id(), FactStatus.EXTRACTED, FactStatus.VALIDATED));
    return now.isPresent();
  }

  /** Says whether it was applied; what a person decided since is left alone. */
  private boolean override(
      WorkspaceId workspaceId, VersionComparison comparison, UUID mapId, List<CarriedItem> items) {
    Optional<SectionMap> old =
        sources.sections().ofVersion(workspaceId, comparison.from()).stream()
            .filter(map -> map.id().equals(new SectionMapId(mapId)))
            .findFirst();
    if (old.isEmpty() || items.size() != old.get().anchors().stream().distinct().count()) {
      return false;
    }
    Optional<SectionMap> now =
        sources.sections().find(workspaceId, comparison.to(), old.get().section());
    if (now.filter(SectionMap::overridden).isPresent()) {
      return false;
    }
    List<AnchorId> anchors =
        items.stream().map(item -> item.evidence().places().get(0).anchorId()).toList();
    sources
        .sections()
        .override(
            workspaceId,
            new SectionMap(
                new SectionMapId(ids.next()),
                comparison.to(),
                old.get().section(),
                anchors,
                now.filter(map -> map.anchors().equals(anchors))
                    .map(SectionMap::chunks)
                    .orElse(List.of()),
                old.get().confidence(),
                old.get().status(),
                old.get().mappedBy(),
                old.get().notes(),
                Optional.empty(),
                clock.instant()));
    return true;
  }

  /** One task for each comparison that has questions. */
  private void ask(WorkspaceId workspaceId, StudyId studyId, ComparisonId id, long open) {
    OpaqueJson reference = new OpaqueJson('"' + id.value().toString() + '"');
    TaskFilter filter =
        new TaskFilter(
            Set.of(TaskType.REVIEW_EXTRACTION),
            Set.of(TaskStatus.OPEN, TaskStatus.IN_PROGRESS),
            Optional.empty());
    boolean asked =
        tasks
            .list(workspaceId, studyId, filter, PageRequest.first(PageRequest.MAX_LIMIT))
            .items()
            .stream()
            .map(Task::payload)
            .anyMatch(
                payload ->
                    payload instanceof TaskPayload.Unshaped any
                        && reference.equals(any.otherKeys().get(COMPARISON)));
    if (!asked) {
      tasks.add(
          workspaceId,
          Task.open(
              new TaskId(ids.next()),
              studyId,
              new TaskPayload.Unshaped(
                  TaskType.REVIEW_EXTRACTION,
                  Map.of(
                      "title",
                      new OpaqueJson("\"Look where decisions and citations belong now\""),
                      COMPARISON,
                      reference,
                      "open",
                      new OpaqueJson(Long.toString(open)))),
              clock.instant()));
    }
  }
}
