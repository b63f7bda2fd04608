package io.clinnexus.persistence.sections;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.sections.ContractFilter;
import io.clinnexus.domain.sections.OtherContractActive;
import io.clinnexus.domain.sections.SectionContract;
import io.clinnexus.domain.sections.SectionContractId;
import io.clinnexus.domain.sections.SectionContractMovedOn;
import io.clinnexus.domain.sections.SectionContractNotFound;
import io.clinnexus.domain.sections.SectionContractTaken;
import io.clinnexus.domain.sections.SectionContracts;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Section contracts on PostgreSQL. */
final class PgSectionContracts implements SectionContracts {

  private final SectionContractMapper mapper;

  PgSectionContracts(SectionContractMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(SectionContract contract) {
    OpenTransaction.require();
    if (contract.active()) {
      requireNoneActive(contract);
    }
    SectionContractRow row = SectionContractRowConverter.toRow(contract);
    RowCounts.one(
        ConstraintNames.meaning(
            () -> mapper.insert(row),
            Map.of(
                ConstraintNames.SECTION_CONTRACT_VERSION,
                () -> new SectionContractTaken(contract.section(), contract.version()),
                ConstraintNames.SECTION_CONTRACT_ACTIVE,
                () -> new OtherContractActive(contract.section()))),
        "insert of a section contract");
  }

  @Override
  public int nextVersion(WorkspaceId workspaceId, DocumentType docType, SectionKey section) {
    @Nullable Integer last = mapper.lastVersion(workspaceId.value(), docType, section.value());
    return last == null ? 1 : last + 1;
  }

  @Override
  public Optional<SectionContract> find(WorkspaceId workspaceId, SectionContractId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(SectionContractRowConverter::toDomain);
  }

  @Override
  public Optional<SectionContract> findActive(
      WorkspaceId workspaceId, DocumentType docType, SectionKey section) {
    return Optional.ofNullable(mapper.findActive(workspaceId.value(), docType, section.value()))
        .map(SectionContractRowConverter::toDomain);
  }

  @Override
  public List<SectionContract> allActive(WorkspaceId workspaceId, DocumentType docType) {
    return mapper.allActive(workspaceId.value(), docType).stream()
        .map(SectionContractRowConverter::toDomain)
        .toList();
  }

  @Override
  public Page<SectionContract> list(
      WorkspaceId workspaceId, ContractFilter filter, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) ->
            mapper.list(
                workspaceId.value(),
                filter.docType().orElse(null),
                filter.active().orElse(null),
                after,
                limit),
        SectionContractRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public void activate(WorkspaceId workspaceId, SectionContractId id) {
    OpenTransaction.require();
    SectionContract contract = get(workspaceId, id);
    if (!contract.active()) {
      requireNoneActive(contract);
    }
    switchActive(
        contract,
        false,
        Map.of(
            ConstraintNames.SECTION_CONTRACT_ACTIVE,
            () -> new OtherContractActive(contract.section())));
  }

  @Override
  public void deactivate(WorkspaceId workspaceId, SectionContractId id) {
    OpenTransaction.require();
    switchActive(get(workspaceId, id), true, Map.of());
  }

  /** Two at a time are stopped by the index; asking first spares the transaction the error. */
  private void requireNoneActive(SectionContract contract) {
    if (findActive(contract.workspaceId(), contract.docType(), contract.section()).isPresent()) {
      throw new OtherContractActive(contract.section());
    }
  }

  private SectionContract get(WorkspaceId workspaceId, SectionContractId id) {
    return find(workspaceId, id).orElseThrow(() -> new SectionContractNotFound(id));
  }

  private void switchActive(
      SectionContract contract,
      boolean expected,
      Map<String, Supplier<? extends DomainException>> meanings) {
    UUID workspaceId = contract.workspaceId().value();
    UUID id = contract.id().value();
    RowCounts.oneOr(
        ConstraintNames.meaning(
            () -> mapper.switchActive(workspaceId, id, expected, !expected), meanings),
        "switch of a section contract",
        () -> new SectionContractMovedOn(contract.id(), expected));
  }
}
