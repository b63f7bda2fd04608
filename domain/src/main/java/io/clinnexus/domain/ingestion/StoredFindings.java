package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.corefacts.DeriveCoreFacts;
import io.clinnexus.domain.facts.DecidedFacts;
import io.clinnexus.domain.facts.FactDecisions;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.sections.SectionMaps;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicMappings;

/** Findings as each feature stores its own. */
public record StoredFindings(
    Facts facts,
    FactDecisions decisions,
    SectionMaps sections,
    TopicMappings topics,
    TopicEvidences evidence,
    DeriveCoreFacts deriveCoreFacts)
    implements Findings {

  @Override
  public void replace(
      WorkspaceId workspaceId, DocumentVersionId versionId, VersionFindings findings) {
    facts.replace(
        workspaceId,
        new VersionFacts(
            versionId,
            findings.factTypes(),
            DecidedFacts.over(
                findings.facts(),
                findings.factTypes(),
                decisions.inForce(workspaceId, versionId))));
    sections.replaceMapped(workspaceId, versionId, findings.sections());
    findings.topics().ifPresent(mapping -> topics.replace(workspaceId, mapping));
    evidence.replace(workspaceId, versionId, findings.evidence());
  }

  @Override
  public void derive(WorkspaceId workspaceId, StudyId studyId, DocumentVersionId versionId) {
    deriveCoreFacts.handle(workspaceId, studyId, versionId);
  }
}
