package io.clinnexus.domain.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageAssertions;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of studies. */
public abstract class StudiesContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private Actor actor;

  protected abstract Ports ports();

  @BeforeEach
  void useAWorkspace() {
    ports = ports();
    actor = ports.newActor();
  }

  @Test
  void an_added_study_is_found_by_id_and_by_code() {
    Study study = added(StudyFixture.study(actor, "ABC-1"));

    assertThat(ports.studies().find(actor.workspaceId(), study.id())).contains(study);
    assertThat(ports.studies().findByCode(actor.workspaceId(), "ABC-1")).contains(study);
  }

  @Test
  void codes_are_compared_exactly() {
    added(StudyFixture.study(actor, "ABC-1"));

    assertThat(ports.studies().findByCode(actor.workspaceId(), "abc-1")).isEmpty();
    assertThat(ports.studies().findByCode(actor.workspaceId(), "ABC-%")).isEmpty();
  }

  @Test
  void a_code_is_given_once_in_a_workspace() {
    added(StudyFixture.study(actor, "ABC-1"));

    assertThatThrownBy(() -> added(StudyFixture.study(actor, "ABC-1")))
        .isInstanceOfSatisfying(
            StudyCodeTaken.class, e -> assertThat(e.details()).containsEntry("studyCode", "ABC-1"));
  }

  @Test
  void a_study_of_another_workspace_is_never_found() {
    Study study = added(StudyFixture.study(actor, "ABC-1"));

    assertThat(ports.studies().find(STRANGER, study.id())).isEmpty();
    assertThat(ports.studies().findByCode(STRANGER, "ABC-1")).isEmpty();
    PageAssertions.assertPaged(page -> ports.studies().list(STRANGER, page), List.<Study>of());
  }

  @Test
  void studies_are_listed_newest_first_and_then_by_id() {
    Study oldest =
        added(StudyFixture.study(actor, "A", StudyFixture.NOON.minus(1, ChronoUnit.MICROS)));
    Study newest =
        added(StudyFixture.study(actor, "B", StudyFixture.NOON.plus(1, ChronoUnit.MICROS)));
    Study one = added(StudyFixture.study(actor, "C"));
    Study two = added(StudyFixture.study(actor, "D"));
    boolean oneFirst = one.id().value().toString().compareTo(two.id().value().toString()) < 0;

    PageAssertions.assertPaged(
        page -> ports.studies().list(actor.workspaceId(), page),
        oneFirst ? List.of(newest, one, two, oldest) : List.of(newest, two, one, oldest));
  }

  @Test
  void invented_cursors_are_refused() {
    PageAssertions.assertInventedCursorsRefused(
        page -> ports.studies().list(actor.workspaceId(), page));
  }

  private Study added(Study study) {
    ports.transactions().run(() -> ports.studies().add(study));
    return study;
  }
}
