package io.clinnexus.domain.sections;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Section contracts in a map. */
public final class InMemorySectionContracts implements SectionContracts {

  private final InMemoryRows<SectionContractId, SectionContract> rows = new InMemoryRows<>();

  @Override
  public void add(SectionContract contract) {
    if (sameSection(contract).anyMatch(other -> other.version() == contract.version())) {
      throw new SectionContractTaken(contract.section(), contract.version());
    }
    if (contract.active()) {
      requireNoneActive(contract);
    }
    rows.put(contract.workspaceId(), contract.id(), contract);
  }

  private void requireNoneActive(SectionContract contract) {
    if (findActive(contract.workspaceId(), contract.docType(), contract.section()).isPresent()) {
      throw new OtherContractActive(contract.section());
    }
  }

  private Stream<SectionContract> sameSection(SectionContract contract) {
    return of(contract.workspaceId(), contract.docType(), contract.section());
  }

  private Stream<SectionContract> of(
      WorkspaceId workspaceId, DocumentType docType, SectionKey section) {
    return rows.all(
        workspaceId,
        contract -> contract.docType() == docType && contract.section().equals(section));
  }

  @Override
  public int nextVersion(WorkspaceId workspaceId, DocumentType docType, SectionKey section) {
    return of(workspaceId, docType, section).mapToInt(SectionContract::version).max().orElse(0) + 1;
  }

  @Override
  public Optional<SectionContract> find(WorkspaceId workspaceId, SectionContractId id) {
    return rows.find(workspaceId, id);
  }

  @Override
  public Optional<SectionContract> findActive(
      WorkspaceId workspaceId, DocumentType docType, SectionKey section) {
    return of(workspaceId, docType, section).filter(SectionContract::active).findFirst();
  }

  @Override
  public List<SectionContract> allActive(WorkspaceId workspaceId, DocumentType docType) {
    return rows.all(workspaceId, SectionContract::active)
        .filter(contract -> contract.docType() == docType)
        .sorted(Comparator.comparing(contract -> contract.section().value()))
        .toList();
  }

  @Override
  public Page<SectionContract> list(
      WorkspaceId workspaceId, ContractFilter filter, PageRequest page) {
    return InMemoryPages.cut(
        rows.all(workspaceId, contract -> true)
            .filter(c -> filter.docType().map(type -> type == c.docType()).orElse(true))
            .filter(c -> filter.active().map(active -> active == c.active()).orElse(true))
            .sorted(
                Comparator.comparing(SectionContract::createdAt)
                    .reversed()
                    .thenComparing(contract -> contract.id().value().toString()))
            .toList(),
        page);
  }

  @Override
  public void activate(WorkspaceId workspaceId, SectionContractId id) {
    SectionContract contract = get(workspaceId, id, false);
    requireNoneActive(contract);
    rows.put(workspaceId, id, with(contract, true));
  }

  @Override
  public void deactivate(WorkspaceId workspaceId, SectionContractId id) {
    rows.put(workspaceId, id, with(get(workspaceId, id, true), false));
  }

  private SectionContract get(WorkspaceId workspaceId, SectionContractId id, boolean active) {
    SectionContract contract =
        find(workspaceId, id).orElseThrow(() -> new SectionContractNotFound(id));
    if (contract.active() != active) {
      throw new SectionContractMovedOn(id, active);
    }
    return contract;
  }

  private static SectionContract with(SectionContract contract, boolean active) {
    return new SectionContract(
        contract.id(),
        contract.workspaceId(),
        contract.docType(),
        contract.section(),
        contract.title(),
        contract.requiredFacts(),
        contract.allowedSources(),
        contract.retrievalRecipe(),
        contract.qcRuleset(),
        contract.citationPolicy(),
        contract.version(),
        active,
        contract.createdAt(),
        contract.viewKey());
  }
}
