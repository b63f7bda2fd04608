package io.clinnexus.persistence;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.anchors.AnchorsContract;
import io.clinnexus.domain.anchors.ChunkSearchContract;
import io.clinnexus.domain.anchors.TextSearchContract;
import io.clinnexus.domain.anchors.TwinContentContract;
import io.clinnexus.domain.anchors.VectorIndexContract;
import io.clinnexus.domain.anchors.alignment.AnchorMatchesContract;
import io.clinnexus.domain.anchors.alignment.CompareVersionsContract;
import io.clinnexus.domain.anchors.alignment.VersionComparisonsContract;
import io.clinnexus.domain.auditlog.AuditLedgerContract;
import io.clinnexus.domain.auditlog.AuditLogQueriesContract;
import io.clinnexus.domain.auditlog.AuditTrailContract;
import io.clinnexus.domain.auth.AuthContract;
import io.clinnexus.domain.change.ChangeContract;
import io.clinnexus.domain.change.amendment.AmendmentContract;
import io.clinnexus.domain.change.carry.CarryContract;
import io.clinnexus.domain.change.impact.AnalyzeImpactContract;
import io.clinnexus.domain.conflicts.ConflictsContract;
import io.clinnexus.domain.conflicts.detection.DetectConflictsContract;
import io.clinnexus.domain.corefacts.CoreFactsContract;
import io.clinnexus.domain.facts.FactDecisionsContract;
import io.clinnexus.domain.facts.FactsContract;
import io.clinnexus.domain.generation.GenerationRunsContract;
import io.clinnexus.domain.generation.TemplatesContract;
import io.clinnexus.domain.identity.IdentityContract;
import io.clinnexus.domain.ingestion.IngestionQueueContract;
import io.clinnexus.domain.ingestion.IngestionRunsContract;
import io.clinnexus.domain.sections.SectionContractsContract;
import io.clinnexus.domain.sections.SectionMapsContract;
import io.clinnexus.domain.studies.DocumentsContract;
import io.clinnexus.domain.studies.StudiesContract;
import io.clinnexus.domain.tasks.TasksContract;
import io.clinnexus.domain.topics.TopicEvidencesContract;
import io.clinnexus.domain.topics.TopicMappingsContract;
import io.clinnexus.domain.topics.TopicsContract;
import io.clinnexus.domain.zones.ZonesContract;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** The adapters keep the contracts that the fakes keep. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class PgPortsTest {

  /** A handful of chunks is many, so that the contracts meet both ways of search. */
  protected static final Map<String, Object> ROUTED_BY_FEW =
      Map.of("clinnexus.search.exact-chunks", 8);

  private static PgPorts ports;

  @BeforeAll
  void start(TestDatabase database) {
    ports = open(database);
  }

  /** Opens the ports that keep the contracts. */
  protected PgPorts open(TestDatabase database) {
    return PgPorts.on(database, ROUTED_BY_FEW);
  }

  protected static PgPorts ports() {
    return ports;
  }

  @AfterAll
  void stop() {
    ports.close();
  }

  @Nested
  class Studies extends StudiesContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Identity extends IdentityContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Documents extends DocumentsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Anchors extends AnchorsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Search extends ChunkSearchContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Words extends TextSearchContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Vectors extends VectorIndexContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Content extends TwinContentContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Runs extends IngestionRunsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Queue extends IngestionQueueContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Audit extends AuditTrailContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Zones extends ZonesContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Tasks extends TasksContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Auth extends AuthContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Facts extends FactsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Matches extends AnchorMatchesContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class CoreFacts extends CoreFactsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class AnalyzeImpact extends AnalyzeImpactContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class DetectConflicts extends DetectConflictsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Conflicts extends ConflictsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Contracts extends SectionContractsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Maps extends SectionMapsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class AllTopics extends TopicsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Mappings extends TopicMappingsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Evidences extends TopicEvidencesContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class TemplatesAndModels extends TemplatesContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Generation extends GenerationRunsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Changes extends ChangeContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Decisions extends FactDecisionsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class AuditQueries extends AuditLogQueriesContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Ledger extends AuditLedgerContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Comparisons extends VersionComparisonsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Comparing extends CompareVersionsContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Amendments extends AmendmentContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }

  @Nested
  class Carrying extends CarryContract {

    @Override
    protected Ports ports() {
      return ports;
    }
  }
}
