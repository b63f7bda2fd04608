package io.clinnexus.persistence.benchmarks;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.CatchUpVectorIndex;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.VectorBacklog;
import io.clinnexus.domain.anchors.VectorIndex;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.PgPorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database with the chunks of three workspaces: one large, one of middle size, one small. */
final class PublishedWorld {

  static final int SMALL = 250;
  static final int DOCUMENT = 400;

  private static final String SENTENCE =
      "Subjects are assessed at each visit according to the schedule of this protocol. ";

  final Actor large;
  final Actor middle;
  final Actor small;

  private final PgPorts ports;
  private final ClusteredVectors vectors;
  private StudyId someStudy;
  private DocumentVersionId someVersion;

  PublishedWorld(PgPorts ports, ClusteredVectors vectors) {
    this.ports = ports;
    this.vectors = vectors;
    large = ports.newActor();
    middle = ports.newActor();
    small = ports.newActor();
  }

  /** Publishes so many chunks in all and builds the vector index at the end, which is faster. */
  void fill(int chunks) {
    publish(small, SMALL);
    int inMiddle = chunks * 15 / 100;
    for (int i = 0; i < inMiddle; i += DOCUMENT) {
      publish(middle, DOCUMENT);
    }
    for (int i = SMALL + inMiddle; i < chunks; i += DOCUMENT) {
      someVersion = publish(large, DOCUMENT);
    }
    JdbcTemplate owner = ports.jdbc();
    String index =
        owner.queryForObject(
            "select pg_get_indexdef('ix_chunk_vectors_embedding'::regclass)", String.class);
    owner.execute("drop index ix_chunk_vectors_embedding");
    owner.execute(
        "insert into chunk_vectors select id, workspace_id, doc_version_id, embedder,"
            + " embedder_version, source_zone, language, embedding::halfvec from chunks");
    owner.execute("delete from vector_backlog");
    owner.execute(
        "begin; set local maintenance_work_mem = '1GB';"
            + " set local max_parallel_maintenance_workers = 0; "
            + index
            + "; commit");
    owner.execute("vacuum analyze chunk_vectors, chunks, vector_backlog");
  }

  /** Publishes a document of a study of its own. */
  DocumentVersionId publish(Actor actor, int chunks) {
    DocumentVersionId versionId = upload(actor);
    publish(actor, versionId, chunks(versionId, chunks));
    return versionId;
  }

  DocumentVersionId upload(Actor actor) {
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    Document document = StudyFixture.protocol(study);
    someStudy = study.id();
    return StudyFixture.uploadedVersion(ports, study, document).id();
  }

  void publish(Actor actor, DocumentVersionId versionId, List<Chunk> chunks) {
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(actor.workspaceId(), versionId, List.of(), chunks);
              ports.content().publishStaged(actor.workspaceId(), versionId);
            });
  }

  /** Chunks of about 1.5 KB text; two fifths about safety, one in fifty about ethics. */
  List<Chunk> chunks(DocumentVersionId versionId, int count) {
    AnchorFixture fixture = new AnchorFixture(versionId);
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Anchor anchor = fixture.paragraph(i, SENTENCE.repeat(18) + i, "Section " + i / 20);
      chunks.add(
          fixture.chunk(
              i,
              List.of(anchor),
              vectors.next(),
              i % 50 == 0
                  ? SourceZone.ETHICS
                  : i % 5 < 2 ? SourceZone.SAFETY : SourceZone.ENDPOINTS,
              i % 5 == 4 ? DocumentLanguage.RU : DocumentLanguage.EN));
    }
    return chunks;
  }

  void catchUp() {
    CatchUpVectorIndex catchUp =
        new CatchUpVectorIndex(
            ports.port(VectorBacklog.class),
            ports.port(VectorIndex.class),
            ports.transactions(),
            Clock.systemUTC());
    int done;
    do {
      done = catchUp.handle().done();
    } while (done > 0);
  }

  DocumentVersionId someVersion() {
    return someVersion;
  }

  StudyId someStudy() {
    return someStudy;
  }
}
