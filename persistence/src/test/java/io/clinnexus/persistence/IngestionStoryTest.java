package io.clinnexus.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFilter;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.PublishRun;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RequestIngestion;
import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.VersionFindings;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One document's way from request to search, on PostgreSQL. */
@PostgresTest
class IngestionStoryTest {

  @Test
  void a_requested_version_is_claimed_published_and_found(TestDatabase database) {
    try (PgPorts ports = PgPorts.on(database)) {
      Actor actor = ports.newActor();
      DocumentVersion version = StudyFixture.uploadedVersion(ports, actor);
      IngestionRunId runId = request(ports, actor, version);
      assertThat(ports.jobs(actor)).containsExactly(new IngestionJob(actor.workspaceId(), runId));

      ClaimedRun claim =
          ports
              .transactions()
              .call(
                  () ->
                      ports
                          .runs()
                          .claim(
                              new IngestionJob(actor.workspaceId(), runId),
                              new BuildIdentity("build", "hash")))
              .orElseThrow();
      AnchorFixture fixture = new AnchorFixture(version.id());
      List<Anchor> anchors = fixture.document();
      List<Chunk> chunks = fixture.chunks(anchors);
      IngestionStatus status = publish(ports, claim, anchors, chunks);

      assertThat(status).isEqualTo(IngestionStatus.READY);
      assertThat(
              ports
                  .anchors()
                  .list(actor.workspaceId(), version.id(), AnchorFilter.ALL, PageRequest.first(100))
                  .items())
          .isEqualTo(anchors);
      assertThat(ports.runs().find(actor.workspaceId(), runId).orElseThrow().state())
          .isEqualTo(RunState.SUCCEEDED);
      List<ChunkHit> hits =
          ports
              .chunkSearch()
              .search(
                  actor.workspaceId(),
                  new ChunkQuery(
                      chunks.get(1).embedding(),
                      AnchorFixture.EMBEDDER,
                      Optional.empty(),
                      Optional.empty(),
                      Set.of(),
                      Set.of(),
                      3))
              .hits();
      assertThat(hits).hasSize(3);
      assertThat(hits.get(0).id()).isEqualTo(chunks.get(1).passage().id());
    }
  }

  private static IngestionRunId request(PgPorts ports, Actor actor, DocumentVersion version) {
    return new RequestIngestion(
            ports.documents(),
            ports.runs(),
            ports.queue(),
            ports.auditTrail(),
            ports.transactions(),
            UUID::randomUUID)
        .handle(new RequestIngestion.Command(actor, version.id()));
  }

  private static IngestionStatus publish(
      PgPorts ports, ClaimedRun claim, List<Anchor> anchors, List<Chunk> chunks) {
    return new PublishRun(
            ports.documents(),
            ports.runs(),
            ports.content(),
            ports.findings(),
            ports.followUps(),
            ports.auditTrail(),
            ports.transactions())
        .handle(
            new PublishRun.Command(
                claim,
                anchors,
                chunks,
                VersionFindings.NONE,
                DocumentLanguage.EN,
                () -> RunSummary.EMPTY,
                QualityReport.CLEAN));
  }
}
