package io.clinnexus.worker.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.RepairVersionStatus;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.worker.IngestionFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

  private final IngestionFixture fixture = new IngestionFixture();
  private final DocumentVersionId version = fixture.documents.versionWithFile(1);
  private final Housekeeping housekeeping =
      new Housekeeping(
          fixture.store,
          fixture.store,
          new RepairVersionStatus(fixture.documents, fixture.store, fixture.store, fixture.store),
          fixture.store,
          Duration.ofSeconds(60));

  @Test
  void a_run_whose_job_vanished_is_queued_again() {
    IngestionJob job = fixture.requested(version);
    fixture.store.queue().clear();

    housekeeping.handle();

    assertThat(fixture.store.queue()).containsExactly(job);
  }

  @Test
  void a_version_that_waits_for_no_run_is_corrected() {
    fixture.documents.updateVersion(
        Actor.builtIn().workspaceId(),
        fixture.documents.version(version).withStatus(IngestionStatus.PROCESSING));

    housekeeping.handle();

    assertThat(fixture.documents.version(version).status()).isEqualTo(IngestionStatus.FAILED);
    assertThat(fixture.store.audited()).containsExactly("ingest_repaired");
  }

  @Test
  void a_run_that_is_queued_is_left_alone() {
    IngestionJob job = fixture.requested(version);

    housekeeping.handle();

    assertThat(fixture.store.queue()).containsExactly(job);
    assertThat(fixture.documents.version(version).status()).isEqualTo(IngestionStatus.PROCESSING);
  }
}
