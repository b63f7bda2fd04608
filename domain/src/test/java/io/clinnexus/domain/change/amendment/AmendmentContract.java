package io.clinnexus.domain.change.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.AnchorMatches;
import io.clinnexus.domain.anchors.alignment.CompareVersions;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.anchors.alignment.VersionComparisons;
import io.clinnexus.domain.anchors.alignment.VersionFixture;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.ingestion.Publishing;
import io.clinnexus.domain.shared.ReferenceMissing;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of changes of two published versions, in memory and in a database. */
public abstract class AmendmentContract {

  private static final Clock CLOCK =
      Clock.fixed(StudyFixture.NOON.plusSeconds(3600), ZoneOffset.UTC);
  private static final AmendmentRules RULES =
      new AmendmentRules(
          "1",
          List.of(
              new AmendmentRule(
                  "dose",
                  Regime.EU,
                  "Change of dose",
                  "Изменение дозы",
                  "Article",
                  Set.of(),
                  List.of("Dose", "Dosing"),
                  Set.of(),
                  true)));

  private Ports ports;
  private Actor actor;
  private Document document;
  private DocumentVersion first;
  private DocumentVersion second;
  private CompareVersions compare;
  private ReadTableOfChanges read;
  private NoteChange note;

  protected abstract Ports ports();

  @BeforeEach
  void compareTwoVersions() {
    ports = ports();
    actor = ports.newActor();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    document = StudyFixture.protocol(study);
    first = StudyFixture.uploadedVersion(ports, study, document);
    second =
        StudyFixture.version(document, "v2", StudyFixture.NOON.plusSeconds(1))
            .withSourceFile(StudyFixture.docx('b'));
    ports.transactions().run(() -> ports.documents().addVersion(actor.workspaceId(), second));
    AnchorMatches matches = ports.port(AnchorMatches.class);
    VersionComparisons comparisons = ports.port(VersionComparisons.class);
    compare =
        new CompareVersions(
            new CompareVersions.Store(ports.documents(), ports.anchors(), matches, comparisons),
            ports.auditTrail(),
            ports.transactions(),
            VersionFixture.ALIGNER,
            UUID::randomUUID,
            CLOCK);
    StoredAlignments alignments =
        new StoredAlignments(ports.documents(), ports.anchors(), matches, comparisons);
    ChangeNotes notes = ports.port(ChangeNotes.class);
    read =
        new ReadTableOfChanges(
            new ReadDiff(
                alignments, ports.documents(), ports.port(Facts.class), ports.transactions()),
            ports.documents(),
            notes,
            RULES,
            ports.transactions());
    note = new NoteChange(read, notes, ports.auditTrail(), ports.transactions(), CLOCK);
    publish(first, draft("10 mg", "b"));
    publish(second, draft("20 mg", "c").text("Visits may be made by telephone from now on."));
    compare.handle(new CompareVersions.Command(actor, second.id()));
  }

  @Test
  void every_change_is_a_row_and_a_row_of_a_table_is_one() {
    TableOfChanges table = table();

    assertThat(table.rows())
        .extracting(row -> row.change().was() + " -> " + row.change().became())
        .containsExactly(
            "Give a dose of 10 mg once daily to each participant. -> Give a dose of 20 mg once"
                + " daily to each participant.",
            "Group b -> Group c",
            " -> Visits may be made by telephone from now on.");
    assertThat(table.rows().get(0).proposal()).isEqualTo(Substance.SUBSTANTIAL);
    assertThat(table.rows().get(0).rules()).extracting(AmendmentRule::id).containsExactly("dose");
    assertThat(table.rows().get(2).proposal()).isEqualTo(Substance.NON_SUBSTANTIAL);
    assertThat(table.rows().get(2).change().kinds()).containsExactly(CorrespondenceKind.ADDED);
    assertThat(table.withoutReason()).hasSize(3);
    assertThat(table.heading().later().id()).isEqualTo(second.id());
  }

  @Test
  void a_reason_and_a_decision_are_kept_apart_and_audited() {
    AnchorId key = table().rows().get(0).change().key();
    say(key, Optional.empty(), "Request of the committee");
    say(key, Optional.of(Substance.NON_SUBSTANTIAL), "A clerical error");
    say(key, Optional.empty(), "As approved");

    TableOfChanges.Row row = table().rows().get(0);
    assertThat(row.reason()).contains("As approved");
    assertThat(row.decision()).contains(Substance.NON_SUBSTANTIAL);
    assertThat(row.proposal()).isEqualTo(Substance.SUBSTANTIAL);
    assertThat(row.note().orElseThrow().decisionReason()).contains("A clerical error");
    assertThat(row.note().orElseThrow().updatedAt()).isEqualTo(CLOCK.instant());
    List<AuditEntry> audited =
        ports.auditEntries(actor).stream()
            .filter(entry -> entry.entityType().equals("change_note"))
            .toList();
    assertThat(audited)
        .extracting(AuditEntry::action)
        .containsExactly("explain", "decide", "explain");
    assertThat(audited.get(1).reason()).contains("A clerical error");
  }

  @Test
  void a_note_on_a_text_that_changed_again_is_shown_as_orphaned() {
    say(table().rows().get(0).change().key(), Optional.empty(), "Request of the committee");
    publish(second, draft("25 mg", "b"));
    compare.handle(new CompareVersions.Command(actor, second.id()));

    assertThat(table().rows().get(0).reason()).isEmpty();
    assertThat(table().orphaned())
        .extracting(each -> each.reason().orElseThrow())
        .containsExactly("Request of the committee");
  }

  @Test
  void what_is_no_row_or_of_another_workspace_is_refused() {
    AnchorId key = table().rows().get(0).change().key();
    AnchorId nowhere = new AnchorId(second.id(), AnchorContentType.P, "0".repeat(16), 1);
    ChangeNote stray =
        new ChangeNote(
            table().comparison().id(),
            key,
            Optional.of("why"),
            Optional.empty(),
            Optional.empty(),
            actor.userId(),
            CLOCK.instant());
    WorkspaceId stranger = new WorkspaceId(UUID.randomUUID());
    ChangeNotes notes = ports.port(ChangeNotes.class);

    assertThatThrownBy(() -> say(nowhere, Optional.empty(), "why"))
        .isInstanceOf(ChangeNotFound.class);
    assertThatThrownBy(() -> ports.transactions().run(() -> notes.put(stranger, stray)))
        .isInstanceOf(ReferenceMissing.class);
    say(key, Optional.empty(), "why");
    assertThat(notes.of(stranger, stray.comparisonId())).isEmpty();
    assertThat(notes.of(actor.workspaceId(), stray.comparisonId())).containsExactly(stray);
  }

  private TableOfChanges table() {
    return read.handle(new ReadDiff.Query(actor.workspaceId(), first.id(), second.id()));
  }

  private void say(AnchorId key, Optional<Substance> decision, String text) {
    note.handle(new NoteChange.Command(actor, first.id(), second.id(), key, decision, text));
  }

  private static DocumentDraft draft(String dose, String cell) {
    return new DocumentDraft()
        .heading(1, "1", "Treatment")
        .text("Give a dose of " + dose + " once daily to each participant.")
        .text("The pharmacist keeps the product in a locked room until it is handed out.")
        .table(1, List.of(List.of("Visit", "Group"), List.of("First visit", "Group " + cell)));
  }

  private void publish(DocumentVersion version, DocumentDraft draft) {
    Publishing.publish(ports, actor, version.id(), VersionFixture.anchors(version.id(), draft));
  }
}
