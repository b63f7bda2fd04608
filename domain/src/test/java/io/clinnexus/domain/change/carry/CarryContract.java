package io.clinnexus.domain.change.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.AnchorMatches;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import io.clinnexus.domain.anchors.alignment.CompareVersions;
import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.anchors.alignment.VersionFixture;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.conflicts.Conflicts;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFixture;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.generation.GenerationRuns;
import io.clinnexus.domain.ingestion.Publishing;
import io.clinnexus.domain.sections.MappedBy;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.SectionMap;
import io.clinnexus.domain.sections.SectionMapId;
import io.clinnexus.domain.sections.SectionMapStatus;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.tasks.TaskFilter;
import io.clinnexus.domain.tasks.Tasks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows a text into the next version, in memory and in a database. */
public abstract class CarryContract {

  private static final Clock CLOCK =
      Clock.fixed(StudyFixture.NOON.plusSeconds(3600), ZoneOffset.UTC);
  private static final FactKey SIZE = FactKey.of("population", "planned_n_total");
  private static final FactKey SITES = FactKey.of("population", "sites");
  private static final SectionKey SECTION = new SectionKey("protocol.treatment");

  private Ports ports;
  private Actor actor;
  private Study study;
  private DocumentVersion first;
  private DocumentVersion second;
  private List<Anchor> before;
  private CompareVersions compare;
  private CarryEvidence carry;
  private CarriedItems carried;
  private SettleCarried settle;

  protected abstract Ports ports();

  @BeforeEach
  void publishTheFirstVersion() {
    ports = ports();
    actor = ports.newActor();
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    Document document = StudyFixture.protocol(study);
    first = StudyFixture.uploadedVersion(ports, study, document);
    second =
        StudyFixture.version(document, "v2", StudyFixture.NOON.plusSeconds(1))
            .withSourceFile(StudyFixture.docx('b'));
    ports.transactions().run(() -> ports.documents().addVersion(actor.workspaceId(), second));
    AnchorMatches matches = ports.port(AnchorMatches.class);
    VersionComparisons comparisons = ports.port(VersionComparisons.class);
    carried = ports.port(CarriedItems.class);
    compare =
        new CompareVersions(
            new CompareVersions.Store(ports.documents(), ports.anchors(), matches, comparisons),
            ports.auditTrail(),
            ports.transactions(),
            VersionFixture.ALIGNER,
            UUID::randomUUID,
            CLOCK);
    carry =
        new CarryEvidence(
            new CarryEvidence.Sources(
                ports.documents(),
                comparisons,
                new StoredAlignments(ports.documents(), ports.anchors(), matches, comparisons),
                ports.port(Facts.class),
                ports.port(SectionMaps.class),
                ports.port(Conflicts.class),
                ports.port(GenerationRuns.class)),
            carried,
            ports.port(Tasks.class),
            ports.auditTrail(),
            ports.transactions(),
            UUID::randomUUID,
            CLOCK);
    settle = new SettleCarried(carried, ports.auditTrail(), ports.transactions(), CLOCK);
    before = publish(first, draft("120", "The product is kept at the site."));
  }

  @Test
  void a_decision_is_applied_where_it_is_carried_unchanged_and_waits_where_not() {
    facts(first, 120, 8, FactStatus.VALIDATED);
    List<Anchor> after = publish(second, draft("140", "The product is kept at the site."));
    facts(second, 140, 8, FactStatus.EXTRACTED);
    follow();

    assertThat(status(SITES)).isEqualTo(FactStatus.VALIDATED);
    assertThat(status(SIZE)).isEqualTo(FactStatus.EXTRACTED);
    assertThat(items())
        .extracting(item -> item.subject().kind() + " " + item.evidence().state())
        .containsExactlyInAnyOrder(
            "FACT CARRIED_CHANGED",
            "FACT_DECISION CARRIED_CHANGED",
            "FACT CARRIED",
            "FACT_DECISION CARRIED");
    CarriedItem open = open(CarriedKind.FACT_DECISION);
    assertThat(open.evidence().places().get(0).anchorId()).isEqualTo(after.get(1).id());
    assertThat(open.evidence().criticalChanges()).hasSize(1);
    assertThat(tasks()).isEqualTo(1);
  }

  @Test
  void what_is_tied_to_a_text_no_more_is_no_longer_carried() {
    facts(first, 120, 8, FactStatus.VALIDATED);
    publish(second, draft("120", "The product is kept at the site."));
    facts(second, 120, 8, FactStatus.EXTRACTED);
    follow();
    assertThat(items()).hasSize(4);

    facts(first, 120, 8, FactStatus.EXTRACTED);
    follow();

    assertThat(items())
        .extracting(item -> item.subject().kind())
        .containsExactly(CarriedKind.FACT, CarriedKind.FACT);
  }

  @Test
  void the_same_words_with_another_value_are_no_decision() {
    facts(first, 120, 8, FactStatus.VALIDATED);
    publish(second, draft("120", "The product is kept at the site."));
    facts(second, 121, 8, FactStatus.EXTRACTED);
    follow();

    assertThat(status(SIZE)).isEqualTo(FactStatus.EXTRACTED);
    assertThat(open(CarriedKind.FACT_DECISION).evidence().state()).isEqualTo(State.CARRIED_CHANGED);
  }

  @Test
  void an_override_follows_its_section_and_a_lost_one_waits() {
    override(before.get(1).id(), before.get(2).id());
    List<Anchor> after = publish(second, draft("120", "The product is kept at the site."));
    follow();

    SectionMaps maps = ports.port(SectionMaps.class);
    SectionMap map = maps.find(actor.workspaceId(), second.id(), SECTION).orElseThrow();
    assertThat(map.status()).isEqualTo(SectionMapStatus.OVERRIDDEN);
    assertThat(map.anchors()).containsExactly(after.get(1).id(), after.get(2).id());
    assertThat(tasks()).isZero();
  }

  @Test
  void an_override_of_a_text_that_is_gone_is_not_applied() {
    override(before.get(2).id(), before.get(3).id());
    publish(second, new DocumentDraft().heading(1, "1", "Treatment").text(text("120")).text(SITE));
    follow();

    assertThat(ports.port(SectionMaps.class).find(actor.workspaceId(), second.id(), SECTION))
        .isEmpty();
    assertThat(items())
        .extracting(item -> item.evidence().state())
        .containsExactlyInAnyOrder(State.CARRIED, State.LOST);
    assertThat(tasks()).isEqualTo(1);
  }

  @Test
  void a_repetition_changes_nothing_and_keeps_answers_until_the_text_changes_again() {
    facts(first, 120, 8, FactStatus.VALIDATED);
    publish(second, draft("140", "The product is kept at the site."));
    facts(second, 140, 8, FactStatus.EXTRACTED);
    follow();
    CarriedItem open = open(CarriedKind.FACT_DECISION);
    CarriedItem answered =
        settle.handle(
            new SettleCarried.Command(actor, open.id(), Optional.empty(), "No longer true"));
    int audited = ports.auditEntries(actor).size();
    follow();

    assertThat(ports.auditEntries(actor)).hasSize(audited);
    assertThat(carried.find(actor.workspaceId(), open.id())).contains(answered);
    assertThat(answered.open()).isFalse();
    assertThatThrownBy(
            () ->
                settle.handle(
                    new SettleCarried.Command(actor, open.id(), Optional.empty(), "again")))
        .isInstanceOf(CarriedItemSettled.class);

    publish(second, draft("150", "The product is kept at the site."));
    follow();
    assertThat(open(CarriedKind.FACT_DECISION).id()).isEqualTo(open.id());
    assertThat(tasks()).isEqualTo(1);
  }

  @Test
  void only_a_place_that_comes_into_question_is_taken() {
    facts(first, 120, 8, FactStatus.EXTRACTED);
    List<Anchor> after = publish(second, draft("140", "The product is kept at the site."));
    follow();
    CarriedItem open = open(CarriedKind.FACT);
    WorkspaceId stranger = new WorkspaceId(UUID.randomUUID());

    assertThatThrownBy(
            () ->
                settle.handle(
                    new SettleCarried.Command(
                        actor, open.id(), Optional.of(after.get(3).id()), "here")))
        .isInstanceOf(InvalidValue.class);
    CarriedItem answered =
        settle.handle(
            new SettleCarried.Command(
                actor, open.id(), Optional.of(after.get(1).id()), "The number is new"));
    assertThat(answered.settlement().orElseThrow().chosen()).contains(after.get(1).id());
    assertThat(answered.settlement().orElseThrow().by()).isEqualTo(actor.userId());
    assertThat(carried.find(stranger, open.id())).isEmpty();
    assertThat(carried.of(stranger, open.comparisonId())).isEmpty();
    assertThatThrownBy(
            () ->
                ports
                    .transactions()
                    .run(() -> carried.replace(stranger, open.comparisonId(), List.of())))
        .isInstanceOf(ReferenceMissing.class);
    assertThatThrownBy(
            () ->
                settle.handle(
                    new SettleCarried.Command(
                        actor, new CarriedItemId(UUID.randomUUID()), Optional.empty(), "nothing")))
        .isInstanceOf(CarriedItemNotFound.class);
  }

  private static final String SITE = "The study is carried out at 8 sites in four countries.";

  private static String text(String participants) {
    return "In total " + participants + " participants are going to take part in this study.";
  }

  private static DocumentDraft draft(String participants, String last) {
    return new DocumentDraft()
        .heading(1, "1", "Treatment")
        .text(text(participants))
        .text(SITE)
        .text(last + " Nobody but the pharmacist has a key to the room.");
  }

  private void follow() {
    compare.handle(new CompareVersions.Command(actor, second.id()));
    carry.handle(new CarryEvidence.Command(actor, second.id()));
  }

  private List<Anchor> publish(DocumentVersion version, DocumentDraft draft) {
    List<Anchor> anchors = VersionFixture.anchors(version.id(), draft);
    Publishing.publish(ports, actor, version.id(), anchors);
    return anchors;
  }

  private void facts(DocumentVersion version, int participants, int sites, FactStatus status) {
    List<Anchor> anchors = ports.anchors().all(actor.workspaceId(), version.id());
    FactFixture fixture = new FactFixture(study.id(), version.id());
    List<Fact> facts =
        List.of(
            fixture.citing(
                SIZE, new FactValue.Numeric(BigDecimal.valueOf(participants)), anchors.get(1).id()),
            fixture.citing(
                SITES, new FactValue.Numeric(BigDecimal.valueOf(sites)), anchors.get(2).id()));
    Facts store = ports.port(Facts.class);
    ports
        .transactions()
        .run(
            () -> {
              store.replace(
                  actor.workspaceId(),
                  new VersionFacts(version.id(), Set.of(new FactType("population")), facts));
              if (status != FactStatus.EXTRACTED) {
                facts.forEach(
                    fact ->
                        store.changeStatus(
                            actor.workspaceId(), fact.id(), FactStatus.EXTRACTED, status));
              }
            });
  }

  private FactStatus status(FactKey key) {
    return ports
        .port(Facts.class)
        .findByKey(actor.workspaceId(), second.id(), key)
        .orElseThrow()
        .status();
  }

  private void override(AnchorId... anchors) {
    ports
        .transactions()
        .run(
            () ->
                ports
                    .port(SectionMaps.class)
                    .override(
                        actor.workspaceId(),
                        new SectionMap(
                            new SectionMapId(UUID.randomUUID()),
                            first.id(),
                            SECTION,
                            List.of(anchors),
                            List.of(),
                            new Confidence(1),
                            SectionMapStatus.OVERRIDDEN,
                            MappedBy.USER,
                            Optional.of("It is here."),
                            Optional.empty(),
                            CLOCK.instant())));
  }

  private List<CarriedItem> items() {
    VersionComparison comparison =
        ports
            .port(VersionComparisons.class)
            .between(actor.workspaceId(), first.id(), second.id())
            .orElseThrow();
    return carried.of(actor.workspaceId(), comparison.id());
  }

  private CarriedItem open(CarriedKind kind) {
    return items().stream()
        .filter(item -> item.subject().kind() == kind && item.open())
        .findFirst()
        .orElseThrow();
  }

  private int tasks() {
    return ports
        .port(Tasks.class)
        .list(actor.workspaceId(), study.id(), TaskFilter.UNFINISHED, PageRequest.first(10))
        .items()
        .size();
  }
}
