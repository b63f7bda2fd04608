package io.clinnexus.domain.sections;

import io.clinnexus.domain.studies.DocumentType;
import java.util.Optional;

/** Which contracts to list. */
public record ContractFilter(Optional<DocumentType> docType, Optional<Boolean> active) {

  public static final ContractFilter ALL = new ContractFilter(Optional.empty(), Optional.empty());
}
