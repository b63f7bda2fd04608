package io.clinnexus.persistence.corefacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.corefacts.CoreFactSheet;
import io.clinnexus.domain.corefacts.CoreFacts;
import io.clinnexus.domain.corefacts.NewCoreFacts;
import io.clinnexus.domain.corefacts.StudyCoreFacts;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.persistence.PgPorts;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only a real database can show of core facts. */
@PostgresTest
class PgCoreFactsTest {

  private static final int THREADS = 4;
  private static final int EACH = 10;

  private static PgPorts ports;

  @BeforeAll
  static void start(TestDatabase database) {
    ports = PgPorts.on(database);
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  @Test
  void whoever_appends_at_the_same_time_gets_a_number_of_their_own() throws Exception {
    Actor actor = ports.newActor();
    Study study = StudyFixture.study(actor, "S");
    ports.transactions().run(() -> ports.studies().add(study));
    NewCoreFacts facts =
        new NewCoreFacts(study.id(), Optional.empty(), Optional.empty(), CoreFactSheet.EMPTY);

    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<StudyCoreFacts>> appended = new ArrayList<>();
    for (int i = 0; i < THREADS * EACH; i++) {
      appended.add(
          threads.submit(
              () ->
                  ports
                      .transactions()
                      .call(() -> ports.port(CoreFacts.class).append(actor.workspaceId(), facts))));
    }
    List<Integer> versions = new ArrayList<>();
    for (Future<StudyCoreFacts> each : appended) {
      versions.add(each.get().version());
    }
    threads.shutdown();

    assertThat(versions)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, THREADS * EACH).boxed().toList());
    assertThat(
            ports
                .port(CoreFacts.class)
                .history(actor.workspaceId(), study.id(), PageRequest.first(500))
                .items())
        .extracting(StudyCoreFacts::version)
        .isSortedAccordingTo((a, b) -> b - a)
        .hasSize(THREADS * EACH);
  }
}
