package io.clinnexus.domain.sections;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives a workspace the section contracts that ship with the product. A section that has none gets
 * the shipped one as its first version. A shipped contract that a newer product words differently
 * gets a new version. What the workspace changed or switched off itself stays: to change a section,
 * add a contract of its next version and activate it.
 */
public final class SeedContracts {

  /** The key in a recipe that says which shipped contract it is. */
  static final String SEED = "seed";

  private final SectionContracts contracts;
  private final SectionSeeds seeds;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final IdFactory ids;
  private final Clock clock;

  public SeedContracts(
      SectionContracts contracts,
      SectionSeeds seeds,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    this.contracts = contracts;
    this.seeds = seeds;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whose workspace, and for which documents. */
  public record Command(Actor actor, DocumentType type) {}

  /** How many contracts were added, and how many replaced by a newer version. */
  public record Outcome(int added, int renewed) {

    static final Outcome NOTHING = new Outcome(0, 0);
  }

  /** Changes nothing when it was done before, or when somebody else does it right now. */
  public Outcome handle(Command command) {
    try {
      return transactions.call(() -> seed(command));
    } catch (SectionContractTaken | OtherContractActive | SectionContractMovedOn e) {
      return Outcome.NOTHING;
    }
  }

  private Outcome seed(Command command) {
    int added = 0;
    int renewed = 0;
    WorkspaceId workspaceId = command.actor().workspaceId();
    Map<SectionKey, SectionContract> active =
        contracts.allActive(workspaceId, command.type()).stream()
            .collect(Collectors.toMap(SectionContract::section, Function.identity()));
    for (ContractSeed seed : seeds.contracts(command.type())) {
      Optional<SectionContract> present = Optional.ofNullable(active.get(seed.section()));
      if (present.isPresent() && !outdated(present.get(), seed)) {
        continue;
      }
      int version = contracts.nextVersion(workspaceId, seed.docType(), seed.section());
      if (present.isPresent()) {
        SectionContract newer = contract(command.actor(), seed, version, false);
        contracts.add(newer);
        contracts.deactivate(workspaceId, present.get().id());
        contracts.activate(workspaceId, newer.id());
        renewed++;
      } else if (version == 1) {
        contracts.add(contract(command.actor(), seed, version, true));
        added++;
      }
    }
    Outcome outcome = new Outcome(added, renewed);
    if (!outcome.equals(Outcome.NOTHING)) {
      auditTrail.record(entry(command, outcome));
    }
    return outcome;
  }

  private static boolean outdated(SectionContract active, ContractSeed seed) {
    return mark(active).filter(shipped -> !shipped.equals(mark(seed))).isPresent();
  }

  /** Which shipped contract it is, if it is one. */
  static Optional<OpaqueJson> mark(SectionContract contract) {
    return Optional.ofNullable(contract.retrievalRecipe().otherKeys().get(SEED));
  }

  private static OpaqueJson mark(ContractSeed seed) {
    return new OpaqueJson("\"" + seed.fingerprint() + "\"");
  }

  private SectionContract contract(Actor actor, ContractSeed seed, int version, boolean active) {
    return new SectionContract(
        new SectionContractId(ids.next()),
        actor.workspaceId(),
        seed.docType(),
        seed.section(),
        seed.title(),
        seed.requiredFacts(),
        seed.allowedSources(),
        seed.retrievalRecipe().with(SEED, mark(seed)),
        seed.qcRuleset(),
        seed.citationPolicy(),
        version,
        active,
        clock.instant(),
        Optional.empty());
  }

  private static AuditEntry entry(Command command, Outcome outcome) {
    return new AuditEntry(
        command.actor(),
        "seed_contracts",
        "workspace",
        command.actor().workspaceId().value().toString(),
        Optional.empty(),
        Optional.of(
            OpaqueJson.of(
                Map.of(
                    "added",
                    outcome.added(),
                    "doc_type",
                    command.type().code(),
                    "renewed",
                    outcome.renewed()))));
  }
}
