package io.clinnexus.domain.corefacts;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.util.Optional;

/**
 * Keeps the core facts of a study in step with what its documents say. Every change gets the next
 * number; when nothing changed, nothing is added.
 */
public final class DeriveCoreFacts {

  private final Facts facts;
  private final CoreFacts coreFacts;

  public DeriveCoreFacts(Facts facts, CoreFacts coreFacts) {
    this.facts = facts;
    this.coreFacts = coreFacts;
  }

  /**
   * Joins the transaction in which something changed.
   *
   * @param changed the version whose facts may have changed
   */
  public void handle(WorkspaceId workspaceId, StudyId studyId, DocumentVersionId changed) {
    CoreFactSheet sheet =
        CoreFactsBuilder.build(facts.statements(workspaceId, studyId, CoreFactsBuilder.KEYS));
    CoreFactSheet before =
        coreFacts
            .latest(workspaceId, studyId)
            .map(StudyCoreFacts::facts)
            .orElse(CoreFactSheet.EMPTY);
    if (!sheet.equals(before)) {
      coreFacts.append(
          workspaceId, new NewCoreFacts(studyId, Optional.empty(), Optional.of(changed), sheet));
    }
  }
}
