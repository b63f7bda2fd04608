package io.clinnexus.persistence.sections;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.SectionContract;
import io.clinnexus.domain.sections.SectionContractId;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.sections.ViewKey;
import io.clinnexus.persistence.shared.JsonShapes;
import java.util.Optional;

/** Between section contracts and their rows. */
final class SectionContractRowConverter {

  private SectionContractRowConverter() {}

  static SectionContract toDomain(SectionContractRow row) {
    return new SectionContract(
        new SectionContractId(row.id()),
        new WorkspaceId(row.workspaceId()),
        row.docType(),
        new SectionKey(row.targetSection()),
        row.title(),
        RequiredFactsJson.read(row.requiredFactsJson()),
        AllowedSourcesJson.read(row.allowedSourcesJson()),
        RetrievalRecipeJson.read(row.retrievalRecipeJson()),
        QcRulesetJson.read(row.qcRulesetJson()),
        row.citationPolicy(),
        row.version(),
        row.isActive(),
        row.createdAt(),
        Optional.ofNullable(row.viewKey()).map(ViewKey::new));
  }

  static SectionContractRow toRow(SectionContract contract) {
    return new SectionContractRow(
        contract.id().value(),
        contract.workspaceId().value(),
        contract.docType(),
        contract.section().value(),
        contract.title(),
        JsonShapes.write(contract.requiredFacts()),
        JsonShapes.write(contract.allowedSources()),
        JsonShapes.write(contract.retrievalRecipe()),
        JsonShapes.write(contract.qcRuleset()),
        contract.citationPolicy(),
        contract.version(),
        contract.active(),
        contract.createdAt(),
        contract.viewKey().map(ViewKey::value).orElse(null));
  }
}
