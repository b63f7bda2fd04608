package io.clinnexus.domain;

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
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts that the database keeps. */
class InMemoryPortsTest {

  @Nested
  class Studies extends StudiesContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Identity extends IdentityContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Documents extends DocumentsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Anchors extends AnchorsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Search extends ChunkSearchContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Words extends TextSearchContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Vectors extends VectorIndexContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Content extends TwinContentContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Runs extends IngestionRunsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Queue extends IngestionQueueContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Audit extends AuditTrailContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Zones extends ZonesContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Tasks extends TasksContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Auth extends AuthContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Facts extends FactsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Matches extends AnchorMatchesContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class CoreFacts extends CoreFactsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class AnalyzeImpact extends AnalyzeImpactContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class DetectConflicts extends DetectConflictsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Conflicts extends ConflictsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Contracts extends SectionContractsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Maps extends SectionMapsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class AllTopics extends TopicsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Mappings extends TopicMappingsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Evidences extends TopicEvidencesContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class TemplatesAndModels extends TemplatesContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Generation extends GenerationRunsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Changes extends ChangeContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Decisions extends FactDecisionsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class AuditQueries extends AuditLogQueriesContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Ledger extends AuditLedgerContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Comparisons extends VersionComparisonsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Comparing extends CompareVersionsContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Amendments extends AmendmentContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }

  @Nested
  class Carrying extends CarryContract {

    @Override
    protected Ports ports() {
      return new InMemoryPorts();
    }
  }
}
