package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Fingerprint;
import java.util.List;

/**
 * Tells sets of contracts apart. A contract as it ships counts by its content and version, so that
 * workspaces that changed nothing are equal; any other by its id, for contracts never change.
 */
public final class ContractFingerprint {

  private ContractFingerprint() {}

  /** SHA-256 in hexadecimal digits; the order of the contracts does not matter. */
  public static String of(List<SectionContract> contracts) {
    return Fingerprint.of(contracts.stream().map(ContractFingerprint::line).sorted().toList());
  }

  private static String line(SectionContract contract) {
    String content =
        SeedContracts.mark(contract)
            .map(mark -> "shipped " + mark.text())
            .orElseGet(() -> "own " + contract.id().value());
    return contract.docType().code()
        + "/"
        + contract.section().value()
        + "="
        + contract.version()
        + " "
        + content;
  }
}
