package io.clinnexus.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of change events and impact items. */
public abstract class ChangeContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());
  private static final Map<String, OpaqueJson> MORE = Map.of("later", new OpaqueJson("[1,null]"));

  private Ports ports;
  private ChangeEvents events;
  private ImpactItems impact;
  private WorkspaceId workspaceId;
  private Study study;
  private Document document;
  private DocumentVersionId first;
  private DocumentVersionId second;

  protected abstract Ports ports();

  @BeforeEach
  void uploadTwoVersions() {
    ports = ports();
    events = ports.port(ChangeEvents.class);
    impact = ports.port(ImpactItems.class);
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    document = StudyFixture.protocol(study);
    first = StudyFixture.uploadedVersion(ports, study, document).id();
    DocumentVersion next = StudyFixture.version(document, "v2");
    second = next.id();
    ports.transactions().run(() -> ports.documents().addVersion(workspaceId, next));
  }

  @Test
  void an_event_comes_back_as_it_was_in_its_workspace_only() {
    ChangeEvent event = put(event(first, second, full(), 0));
    ChangeEvent back = put(event(second, first, DiffSummary.NONE, 0));

    assertThat(events.find(workspaceId, event.id())).contains(event);
    assertThat(events.between(workspaceId, first, second)).contains(event);
    assertThat(events.find(workspaceId, back.id())).contains(back);
    assertThat(events.find(STRANGER, event.id())).isEmpty();
    assertThat(events.between(STRANGER, first, second)).isEmpty();
  }

  @Test
  void an_event_put_again_takes_the_summary_and_keeps_its_id_and_time() {
    ChangeEvent event = put(event(first, second, DiffSummary.NONE, 0));

    ChangeEvent again = put(event(first, second, full(), 9));

    assertThat(again.id()).isEqualTo(event.id());
    assertThat(again.createdAt()).isEqualTo(event.createdAt());
    assertThat(again.summary()).isEqualTo(full());
    assertThat(events.find(workspaceId, event.id())).contains(again);
    PageAssertions.assertPaged(page -> events.list(workspaceId, study.id(), page), List.of(again));
  }

  @Test
  void an_event_needs_its_versions_in_the_workspace() {
    assertThatThrownBy(() -> put(event(first, new DocumentVersionId(UUID.randomUUID()), full(), 0)))
        .isInstanceOf(VersionNotFound.class);
    ChangeEvent event = put(event(first, second, DiffSummary.NONE, 0));
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(() -> events.put(STRANGER, event(first, second, full(), 0))))
        .isInstanceOf(DomainException.class);
    assertThat(events.find(workspaceId, event.id())).contains(event);
  }

  @Test
  void events_of_a_study_are_listed_newest_first() {
    ChangeEvent old = put(event(first, second, full(), 1));
    ChangeEvent newer = put(event(second, first, full(), 2));

    PageAssertions.assertPaged(
        page -> events.list(workspaceId, study.id(), page), List.of(newer, old));
    PageAssertions.assertPaged(
        page -> events.list(STRANGER, study.id(), page), List.<ChangeEvent>of());
    PageAssertions.assertInventedCursorsRefused(page -> events.list(workspaceId, study.id(), page));
  }

  @Test
  void items_come_back_as_they_were_in_their_workspace_only() {
    ChangeEvent event = put(event(first, second, full(), 0));
    ImpactItem csr = item(event, DocumentType.CSR, "b", sourceChanged(), 0);
    ImpactItem sap =
        item(
            event,
            DocumentType.SAP,
            "z",
            new ImpactReason.Other(new OpaqueJson("{\"n\":1,\"type\":\"fact_changed\"}")),
            0);
    ImpactItem other = item(event, DocumentType.CSR, "a", sourceChanged(), 0);

    assertThat(addMissing(workspaceId, event, csr, sap, other)).containsExactly(csr, sap, other);
    assertThat(impact.ofEvent(workspaceId, event.id())).containsExactly(sap, other, csr);
    assertThat(impact.find(workspaceId, csr.id())).contains(csr);
    assertThat(impact.find(STRANGER, csr.id())).isEmpty();
    assertThat(impact.ofEvent(STRANGER, event.id())).isEmpty();
  }

  @Test
  void an_item_is_added_once_and_a_decision_stays() {
    ChangeEvent event = put(event(first, second, full(), 0));
    ImpactItem old = item(event, DocumentType.CSR, "a", sourceChanged(), 0);
    addMissing(workspaceId, event, old);
    transition(workspaceId, old, ImpactStatus.PENDING, ImpactStatus.REJECTED);

    ImpactItem again = item(event, DocumentType.CSR, "a", sourceChanged(), 1);
    ImpactItem added = item(event, DocumentType.CSR, "b", sourceChanged(), 1);
    assertThat(addMissing(workspaceId, event, again, added)).containsExactly(added);

    assertThat(impact.ofEvent(workspaceId, event.id()))
        .extracting(ImpactItem::id)
        .containsExactly(old.id(), added.id());
    assertThat(impact.find(workspaceId, old.id()).orElseThrow().status())
        .isEqualTo(ImpactStatus.REJECTED);
  }

  @Test
  void a_section_has_an_item_for_each_subject() {
    ChangeEvent event = put(event(first, second, full(), 0));
    ImpactItem whole = item(event, DocumentType.CSR, "a", sourceChanged(), 0);
    ImpactItem fact = about(event, new ImpactSubject(ImpactKind.FACT, "treatment/dosage"));
    ImpactItem passage = about(event, new ImpactSubject(ImpactKind.PASSAGE, "paragraph"));

    assertThat(addMissing(workspaceId, event, whole, passage, fact))
        .containsExactly(whole, passage, fact);
    assertThat(impact.ofEvent(workspaceId, event.id())).containsExactly(fact, passage, whole);
    assertThat(
            addMissing(
                workspaceId,
                event,
                about(event, new ImpactSubject(ImpactKind.FACT, "treatment/dosage"))))
        .isEmpty();
  }

  private static ImpactItem about(ChangeEvent event, ImpactSubject subject) {
    ImpactItem item =
        item(
            event,
            DocumentType.CSR,
            "a",
            new ImpactReason.SourceChanged(List.of(), 0, Map.of()),
            0);
    return new ImpactItem(
        item.id(),
        item.changeEventId(),
        item.affectedDocType(),
        item.affectedSection(),
        item.reason(),
        item.recommendedAction(),
        item.status(),
        item.createdAt(),
        subject,
        List.of(new AnchorId(event.toVersionId(), AnchorContentType.P, "00000000000000cd", 1)),
        Optional.empty());
  }

  @Test
  void a_decision_is_kept_with_its_reason() {
    ChangeEvent event = put(event(first, second, full(), 0));
    ImpactItem item = about(event, new ImpactSubject(ImpactKind.FACT, "treatment/dosage"));
    addMissing(workspaceId, event, item);
    ImpactDecision decision =
        new ImpactDecision("Not said there.", Actor.builtIn().userId(), StudyFixture.NOON);

    decide(item, ImpactStatus.PENDING, decision);

    ImpactItem decided = impact.find(workspaceId, item.id()).orElseThrow();
    assertThat(decided.status()).isEqualTo(ImpactStatus.REJECTED);
    assertThat(decided.decision()).contains(decision);
    assertThat(decided.places()).isEqualTo(item.places());
    assertThatThrownBy(() -> decide(item, ImpactStatus.PENDING, decision))
        .isInstanceOf(ImpactItemMovedOn.class);
  }

  private void decide(ImpactItem item, ImpactStatus expected, ImpactDecision decision) {
    ports
        .transactions()
        .run(
            () -> impact.decide(workspaceId, item.id(), expected, ImpactStatus.REJECTED, decision));
  }

  @Test
  void an_item_needs_an_event_of_the_workspace() {
    ChangeEvent event = put(event(first, second, full(), 0));
    ImpactItem item = item(event, DocumentType.CSR, "a", sourceChanged(), 0);

    assertThatThrownBy(() -> addMissing(STRANGER, event, item))
        .isInstanceOf(ChangeEventNotFound.class);
    assertThat(impact.ofEvent(workspaceId, event.id())).isEmpty();
  }

  @Test
  void a_decision_is_made_from_the_expected_status_only() {
    ChangeEvent event = put(event(first, second, full(), 0));
    ImpactItem item = item(event, DocumentType.CSR, "a", sourceChanged(), 0);
    addMissing(workspaceId, event, item);

    transition(workspaceId, item, ImpactStatus.PENDING, ImpactStatus.APPLIED);
    assertThatThrownBy(
            () -> transition(workspaceId, item, ImpactStatus.PENDING, ImpactStatus.REJECTED))
        .isInstanceOf(ImpactItemMovedOn.class);
    assertThatThrownBy(
            () -> transition(STRANGER, item, ImpactStatus.APPLIED, ImpactStatus.REJECTED))
        .isInstanceOf(ImpactItemNotFound.class);
    assertThat(impact.find(workspaceId, item.id()).orElseThrow().status())
        .isEqualTo(ImpactStatus.APPLIED);
  }

  @Test
  void items_of_a_study_are_listed_oldest_first() {
    ChangeEvent event = put(event(first, second, full(), 0));
    ImpactItem newest = item(event, DocumentType.CSR, "a", sourceChanged(), 3);
    ImpactItem oldest = item(event, DocumentType.CSR, "b", sourceChanged(), 1);
    ImpactItem middle = item(event, DocumentType.SAP, "a", sourceChanged(), 2);
    addMissing(workspaceId, event, newest, oldest, middle);

    PageAssertions.assertPaged(
        page -> impact.list(workspaceId, study.id(), Set.of(), page),
        List.of(oldest, middle, newest));
    transition(workspaceId, middle, ImpactStatus.PENDING, ImpactStatus.APPLIED);
    PageAssertions.assertPaged(
        page -> impact.list(workspaceId, study.id(), Set.of(ImpactStatus.PENDING), page),
        List.of(oldest, newest));
    PageAssertions.assertPaged(
        page -> impact.list(STRANGER, study.id(), Set.of(), page), List.<ImpactItem>of());
    PageAssertions.assertInventedCursorsRefused(
        page -> impact.list(workspaceId, study.id(), Set.of(), page));
  }

  private ChangeEvent event(
      DocumentVersionId from, DocumentVersionId to, DiffSummary summary, int secondsAfterNoon) {
    return new ChangeEvent(
        new ChangeEventId(UUID.randomUUID()),
        study.id(),
        document.id(),
        from,
        to,
        summary,
        StudyFixture.NOON.plusSeconds(secondsAfterNoon));
  }

  private static DiffSummary full() {
    return new DiffSummary(
        List.of("9 Safety"), List.of("8 Old"), List.of("1 Цели", "2"), 3, 2, 1, MORE);
  }

  private ImpactReason sourceChanged() {
    return new ImpactReason.SourceChanged(
        List.of(
            new ChangedAnchor(
                new AnchorId(first, AnchorContentType.CELL, "00000000000000ab", 2),
                "9 Safety",
                "Число изменилось",
                4,
                AnchorContentType.CELL,
                true,
                MORE)),
        17,
        MORE);
  }

  private static ImpactItem item(
      ChangeEvent event, DocumentType docType, String section, ImpactReason reason, int seconds) {
    return new ImpactItem(
        new ImpactItemId(UUID.randomUUID()),
        event.id(),
        docType,
        new SectionKey(section),
        reason,
        RecommendedAction.REGENERATE_DRAFT,
        ImpactStatus.PENDING,
        StudyFixture.NOON.plusSeconds(seconds));
  }

  private ChangeEvent put(ChangeEvent event) {
    return ports.transactions().call(() -> events.put(workspaceId, event));
  }

  private List<ImpactItem> addMissing(
      WorkspaceId workspace, ChangeEvent event, ImpactItem... items) {
    return ports
        .transactions()
        .call(() -> impact.addMissing(workspace, event.id(), List.of(items)));
  }

  private void transition(
      WorkspaceId workspace, ImpactItem item, ImpactStatus expected, ImpactStatus next) {
    ports.transactions().run(() -> impact.transition(workspace, item.id(), expected, next));
  }
}
