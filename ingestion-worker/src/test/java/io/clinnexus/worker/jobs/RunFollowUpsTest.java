package io.clinnexus.worker.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.FollowUpJob;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.Publication;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.worker.IngestionFixture;
import io.clinnexus.worker.followups.FollowUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunFollowUpsTest {

  private final IngestionFixture fixture = new IngestionFixture();
  private final DocumentVersionId version = fixture.documents.versionWithFile(1);
  private final List<String> done = new ArrayList<>();
  private final List<Publication> seen = new ArrayList<>();

  @Test
  void a_publication_is_followed_by_everything_in_order() {
    IngestionJob run = published();

    assertThat(fixture.store.followUps())
        .containsExactly(FollowUpJob.afterPublication(run.workspaceId(), version, run.runId()));
    following(followUp("first", seen::add), followUp("second", seen::add))
        .handle(fixture.store.followUps().get(0));

    assertThat(done).containsExactly("first", "second");
    Publication publication =
        new Publication(
            Actor.builtIn(),
            fixture.documents.document(),
            fixture.documents.version(version),
            run.runId());
    assertThat(seen).containsExactly(publication, publication);
  }

  @Test
  void one_that_fails_stops_no_other_and_the_job_comes_again() {
    published();
    RunFollowUps job =
        following(
            followUp(
                "away",
                publication -> {
                  throw new StoreUnavailable("database", new IllegalStateException("away"));
                }),
            followUp(
                "faulty",
                publication -> {
                  throw new StackOverflowError();
                }),
            followUp("sound", seen::add));

    assertThatThrownBy(() -> job.handle(fixture.store.followUps().get(0)))
        .isInstanceOf(FollowUpsFailed.class)
        .hasMessage("Version %s: [away, faulty] failed", version.value());
    assertThat(done).containsExactly("away", "faulty", "sound");
  }

  @Test
  void a_version_that_was_never_published_has_nothing_to_follow() {
    FollowUpJob early = new FollowUpJob(Actor.builtIn().workspaceId(), version, new UUID(0, 1));

    following(followUp("first", seen::add)).handle(early);

    assertThat(done).isEmpty();
  }

  @Test
  void a_store_that_is_away_while_the_publication_is_read_is_a_failure_of_the_job() {
    published();
    fixture.store.beAwayFor(1);

    assertThatThrownBy(
            () -> following(followUp("first", seen::add)).handle(fixture.store.followUps().get(0)))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(done).isEmpty();
  }

  @Test
  void pauses_double_up_to_the_longest() {
    Retry retry = new Retry(Duration.ofSeconds(5), Duration.ofSeconds(30));

    assertThat(List.of(0, 1, 2, 3, 99).stream().map(retry::pauseAfter))
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30));
  }

  @Test
  void the_key_of_a_job_is_all_its_data() {
    FollowUpJob job = new FollowUpJob(Actor.builtIn().workspaceId(), version, new UUID(5, 6));

    assertThat(FollowUpJob.parse(job.key())).isEqualTo(job);
    assertThatThrownBy(() -> FollowUpJob.parse(job.key() + "/"))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("workspace/version/occasion");
    assertThatThrownBy(() -> FollowUpJob.parse("x".repeat(36) + "/" + job.key().substring(37)))
        .isInstanceOf(InvalidValue.class);
  }

  private IngestionJob published() {
    IngestionJob run = fixture.requested(version);
    fixture.worker(IngestionFixture::handOn).handle(run);
    return run;
  }

  private RunFollowUps following(FollowUp... followUps) {
    return new RunFollowUps(fixture.documents, fixture.store, fixture.store, List.of(followUps));
  }

  private FollowUp followUp(String name, Consumer<Publication> work) {
    return new FollowUp() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void run(Publication publication) {
        done.add(name);
        work.accept(publication);
      }
    };
  }
}
