package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.UUID;

/** Publishes versions as the worker does. */
public final class Publishing {

  private Publishing() {}

  /** Publishes these anchors as the content of a version that has a file. */
  public static IngestionRunId publish(
      Ports ports, Actor actor, DocumentVersionId versionId, List<Anchor> anchors) {
    return publish(ports, actor, versionId, anchors, VersionFindings.NONE);
  }

  /** Publishes these anchors and what was read out of them. */
  public static IngestionRunId publish(
      Ports ports,
      Actor actor,
      DocumentVersionId versionId,
      List<Anchor> anchors,
      VersionFindings findings) {
    IngestionRunId id = new IngestionRunId(UUID.randomUUID());
    ports.transactions().run(() -> ports.runs().add(actor, id, versionId));
    ClaimedRun claim =
        ports
            .transactions()
            .call(
                () ->
                    ports
                        .runs()
                        .claim(
                            new IngestionJob(actor.workspaceId(), id),
                            new BuildIdentity("build", "hash")))
            .orElseThrow();
    new PublishRun(
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
                List.of(),
                findings,
                DocumentLanguage.EN,
                () -> RunSummary.EMPTY,
                QualityReport.CLEAN));
    return id;
  }
}
