package io.clinnexus.domain.anchors.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.anchors.wording.CriticalKind;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.RuleViolated;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of anchor matches. */
public abstract class AnchorMatchesContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private AnchorMatches matches;
  private WorkspaceId workspaceId;
  private Study study;
  private DocumentId documentId;
  private List<Anchor> first;
  private List<Anchor> second;

  protected abstract Ports ports();

  @BeforeEach
  void publishTwoVersions() {
    ports = ports();
    matches = ports.port(AnchorMatches.class);
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    Document document = StudyFixture.protocol(study);
    documentId = document.id();
    first = published(StudyFixture.uploadedVersion(ports, study, document).id());
    second = published(version(document, "v2"));
  }

  @Test
  void matches_come_back_as_they_were_in_document_order() {
    List<AnchorMatch> all = matches();
    List<AnchorMatch> shuffled = new ArrayList<>(all);
    Collections.reverse(shuffled);
    replace(shuffled);

    assertListed(all);
    assertThat(matches.from(workspaceId, first.get(1).id())).containsExactly(all.get(1));
    assertThat(matches.to(workspaceId, second.get(1).id())).containsExactly(all.get(1));
    assertThat(matches.from(workspaceId, second.get(1).id())).isEmpty();
    assertThat(matches.to(workspaceId, first.get(1).id())).isEmpty();
  }

  @Test
  void several_anchors_may_lead_to_one_and_one_to_several() {
    AnchorMatch one = match(3, 3, MatchMethod.FUZZY, 0.8, MatchMeta.NONE);
    AnchorMatch two = match(1, 3, MatchMethod.HYBRID, 0.7, MatchMeta.NONE);
    AnchorMatch three = match(3, 1, MatchMethod.FUZZY, 0.6, MatchMeta.NONE);
    replace(List.of(one, two, three));

    assertThat(matches.to(workspaceId, second.get(3).id())).containsExactlyInAnyOrder(one, two);
    assertThat(matches.from(workspaceId, first.get(3).id())).containsExactlyInAnyOrder(one, three);
    assertListed(List.of(two, three, one));
  }

  @Test
  void what_changed_about_a_match_is_stored() {
    AnchorMatch before = match(1, 1, MatchMethod.FUZZY, 0.8, MatchMeta.NONE);
    replace(List.of(match(0, 0, MatchMethod.EXACT, 1, MatchMeta.NONE), before));
    AnchorMatch after =
        new AnchorMatch(
            before.from(),
            before.to(),
            0.75,
            MatchMethod.FUZZY,
            MatchMeta.NONE,
            CorrespondenceKind.MOVED_EDITED,
            7,
            List.of(
                new CriticalChange(
                    CriticalKind.UNIT,
                    Optional.of(new Excerpt("мг", 4, 6)),
                    Optional.of(new Excerpt("г", 4, 5))),
                new CriticalChange(
                    CriticalKind.NEGATION,
                    Optional.empty(),
                    Optional.of(new Excerpt("not", 0, 3)))),
            List.of(new Renumbering(Renumbering.Subject.OWN, "", "5.1")));
    replace(List.of(after));

    assertListed(List.of(after));
  }

  @Test
  void a_repetition_replaces_the_pair_and_no_other() {
    replace(matches());
    VersionMatches back =
        new VersionMatches(
            documentId,
            versionOf(second),
            versionOf(first),
            "1",
            List.of(match(second.get(0).id(), first.get(0).id(), MatchMethod.EXACT, 1)));
    ports.transactions().run(() -> matches.replace(workspaceId, back));

    List<AnchorMatch> less = List.of(match(2, 2, MatchMethod.EXACT, 1, MatchMeta.NONE));
    replace(less);
    assertListed(less);
    assertThat(matches.between(workspaceId, versionOf(second), versionOf(first)))
        .isEqualTo(back.matches());
    replace(List.of());
    assertListed(List.of());
  }

  @Test
  void two_pairs_may_be_replaced_in_one_transaction() {
    ports
        .transactions()
        .run(
            () -> {
              matches.replace(workspaceId, pair(matches()));
              matches.replace(workspaceId, pair(matches().subList(0, 2)));
            });

    assertListed(matches().subList(0, 2));
  }

  @Test
  void matches_of_another_workspace_are_never_found_or_replaced() {
    List<AnchorMatch> all = matches();
    replace(all);

    assertThat(matches.from(STRANGER, first.get(0).id())).isEmpty();
    assertThat(matches.to(STRANGER, second.get(0).id())).isEmpty();
    assertThat(matches.between(STRANGER, versionOf(first), versionOf(second))).isEmpty();
    assertThatThrownBy(
            () -> ports.transactions().run(() -> matches.replace(STRANGER, pair(List.of()))))
        .isInstanceOf(VersionNotFound.class);
    assertListed(all);
  }

  @Test
  void versions_must_be_of_the_document_and_anchors_published() {
    VersionMatches elsewhere =
        new VersionMatches(
            otherDocument(), versionOf(first), versionOf(second), "1", matches().subList(0, 1));
    AnchorId unknown = new AnchorId(versionOf(second), AnchorContentType.P, "0".repeat(16), 1);

    assertThatThrownBy(
            () -> ports.transactions().run(() -> matches.replace(workspaceId, elsewhere)))
        .isInstanceOf(VersionNotFound.class);
    assertThatThrownBy(
            () -> replace(List.of(match(first.get(0).id(), unknown, MatchMethod.EXACT, 1))))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            e ->
                assertThat(e.details())
                    .containsEntry("rule", "fk_anchor_matches_to_anchor_id_anchors"));
    assertListed(List.of());
  }

  @Test
  void what_is_no_match_is_refused() {
    AnchorMatch match = matches().get(0);

    assertThatThrownBy(() -> pair(List.of(match, match))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(
            () ->
                new VersionMatches(
                    documentId, versionOf(second), versionOf(first), "1", List.of(match)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(
            () ->
                new VersionMatches(documentId, versionOf(first), versionOf(first), "1", List.of()))
        .isInstanceOf(InvalidValue.class);
    for (double score : new double[] {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> match(0, 0, MatchMethod.EXACT, score, MatchMeta.NONE))
          .isInstanceOf(InvalidValue.class);
      assertThatThrownBy(
              () ->
                  new MatchMeta(
                      OptionalDouble.of(score),
                      OptionalDouble.empty(),
                      OptionalDouble.empty(),
                      OptionalDouble.empty(),
                      Map.of()))
          .isInstanceOf(InvalidValue.class);
    }
  }

  private List<AnchorMatch> matches() {
    MatchMeta full =
        new MatchMeta(
            OptionalDouble.of(0.9),
            OptionalDouble.of(-0.25),
            OptionalDouble.of(1),
            OptionalDouble.of(1.0 / 3),
            Map.of("reviewed", new OpaqueJson("\"yes\"")));
    return List.of(
        match(0, 0, MatchMethod.EXACT_HASH, 1, MatchMeta.NONE),
        match(1, 1, MatchMethod.HYBRID, 0.123456789012345, full),
        match(4, 4, MatchMethod.FUZZY, 0, full));
  }

  private AnchorMatch match(int from, int to, MatchMethod method, double score, MatchMeta meta) {
    return match(first.get(from).id(), second.get(to).id(), method, score, meta);
  }

  private static AnchorMatch match(AnchorId from, AnchorId to, MatchMethod method, double score) {
    return match(from, to, method, score, MatchMeta.NONE);
  }

  private static AnchorMatch match(
      AnchorId from, AnchorId to, MatchMethod method, double score, MatchMeta meta) {
    return new AnchorMatch(
        from, to, score, method, meta, CorrespondenceKind.EDITED, 0, List.of(), List.of());
  }

  private VersionMatches pair(List<AnchorMatch> all) {
    return new VersionMatches(documentId, versionOf(first), versionOf(second), "1", all);
  }

  private void replace(List<AnchorMatch> all) {
    ports.transactions().run(() -> matches.replace(workspaceId, pair(all)));
  }

  private void assertListed(List<AnchorMatch> expected) {
    assertThat(matches.between(workspaceId, versionOf(first), versionOf(second)))
        .isEqualTo(expected);
  }

  private static DocumentVersionId versionOf(List<Anchor> anchors) {
    return anchors.get(0).id().versionId();
  }

  private DocumentVersionId version(Document document, String label) {
    return ports
        .transactions()
        .call(
            () -> {
              DocumentVersion version = StudyFixture.version(document, label);
              ports.documents().addVersion(workspaceId, version);
              return version.id();
            });
  }

  private DocumentId otherDocument() {
    Document other = StudyFixture.protocol(study);
    ports.transactions().run(() -> ports.documents().add(other));
    return other.id();
  }

  private List<Anchor> published(DocumentVersionId versionId) {
    List<Anchor> anchors = new AnchorFixture(versionId).document();
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(workspaceId, versionId, anchors, List.of());
              ports.content().publishStaged(workspaceId, versionId);
            });
    return anchors;
  }
}
