package io.clinnexus.domain.sections;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Optional;

/** The section contracts of each workspace; those of another workspace are never found. */
public interface SectionContracts {

  /**
   * Adds a contract; throws {@link SectionContractTaken} when the section has one of this version,
   * and {@link OtherContractActive} when it is active and another one is.
   */
  void add(SectionContract contract);

  /** The version that the next contract of the section has; 1 when there is none. */
  int nextVersion(WorkspaceId workspaceId, DocumentType docType, SectionKey section);

  /** Finds a contract. */
  Optional<SectionContract> find(WorkspaceId workspaceId, SectionContractId id);

  /** The active contract of a section. */
  Optional<SectionContract> findActive(
      WorkspaceId workspaceId, DocumentType docType, SectionKey section);

  /** The active contracts of a document type in the order of their sections' names. */
  List<SectionContract> allActive(WorkspaceId workspaceId, DocumentType docType);

  /** Lists contracts, newest first, then by id. */
  Page<SectionContract> list(WorkspaceId workspaceId, ContractFilter filter, PageRequest page);

  /**
   * Makes a contract the active one; throws {@link SectionContractNotFound}, {@link
   * SectionContractMovedOn} when it is active already, {@link OtherContractActive} when another one
   * is.
   */
  void activate(WorkspaceId workspaceId, SectionContractId id);

  /**
   * Takes a contract out of use; throws {@link SectionContractNotFound}, or {@link
   * SectionContractMovedOn} when it is not active.
   */
  void deactivate(WorkspaceId workspaceId, SectionContractId id);
}
