package io.clinnexus.domain.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.StudyFixture;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of section contracts. */
public abstract class SectionContractsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private SectionContracts contracts;
  private Actor actor;
  private WorkspaceId workspaceId;

  protected abstract Ports ports();

  @BeforeEach
  void start() {
    ports = ports();
    contracts = ports.port(SectionContracts.class);
    actor = ports.newActor();
    workspaceId = actor.workspaceId();
  }

  @Test
  void a_contract_comes_back_as_it_was_in_its_workspace_only() {
    SectionContract full = added(SectionFixture.fullContract(actor));
    SectionContract plain = added(SectionFixture.contract(actor, "protocol.soa", 1));

    assertThat(contracts.find(workspaceId, full.id())).contains(full);
    assertThat(contracts.find(workspaceId, plain.id())).contains(plain);
    assertThat(contracts.find(STRANGER, full.id())).isEmpty();
  }

  @Test
  void versions_of_a_section_count_up_and_are_given_once() {
    assertThat(next("a")).isEqualTo(1);
    added(SectionFixture.contract(actor, "a", 1));
    added(SectionFixture.contract(actor, "a", 4));
    added(SectionFixture.contract(actor, "b", 1));

    assertThat(next("a")).isEqualTo(5);
    assertThat(next("b")).isEqualTo(2);
    assertThat(contracts.nextVersion(workspaceId, DocumentType.SAP, new SectionKey("a")))
        .isEqualTo(1);
    assertThat(contracts.nextVersion(STRANGER, DocumentType.PROTOCOL, new SectionKey("a")))
        .isEqualTo(1);
    assertThatThrownBy(() -> added(SectionFixture.contract(actor, "a", 4)))
        .isInstanceOfSatisfying(
            SectionContractTaken.class,
            e -> assertThat(e.details()).containsEntry("section", "a").containsEntry("version", 4));
  }

  private int next(String section) {
    return contracts.nextVersion(workspaceId, DocumentType.PROTOCOL, new SectionKey(section));
  }

  @Test
  void one_contract_of_a_section_is_active() {
    SectionContract first = added(active("a", 1));
    SectionContract second = added(SectionFixture.contract(actor, "a", 2));

    assertThatThrownBy(() -> added(active("a", 3))).isInstanceOf(OtherContractActive.class);
    assertThatThrownBy(() -> activate(workspaceId, second)).isInstanceOf(OtherContractActive.class);
    assertThatThrownBy(() -> activate(workspaceId, first))
        .isInstanceOf(SectionContractMovedOn.class);

    deactivate(workspaceId, first);
    assertThat(findActive("a")).isEmpty();
    assertThatThrownBy(() -> deactivate(workspaceId, first))
        .isInstanceOf(SectionContractMovedOn.class);

    activate(workspaceId, second);
    assertThat(findActive("a").map(SectionContract::id)).contains(second.id());
  }

  private Optional<SectionContract> findActive(String section) {
    return contracts.findActive(workspaceId, DocumentType.PROTOCOL, new SectionKey(section));
  }

  @Test
  void a_contract_of_another_workspace_is_never_changed() {
    SectionContract active = added(active("a", 1));
    SectionContract other = added(SectionFixture.contract(actor, "b", 1));

    assertThatThrownBy(() -> deactivate(STRANGER, active))
        .isInstanceOf(SectionContractNotFound.class);
    assertThatThrownBy(() -> activate(STRANGER, other)).isInstanceOf(SectionContractNotFound.class);
    assertThat(contracts.find(workspaceId, active.id())).contains(active);
    assertThat(contracts.find(workspaceId, other.id())).contains(other);
  }

  @Test
  void the_active_contracts_of_a_document_type_come_in_the_order_of_their_names() {
    SectionContract second = added(active("protocol.soa", 1));
    SectionContract first = added(active("protocol.Ethics", 1));
    SectionContract third = added(active("statistics", 1));
    added(SectionFixture.contract(actor, "aaa", 1));
    added(SectionFixture.fullContract(actor));

    assertThat(contracts.allActive(workspaceId, DocumentType.PROTOCOL))
        .containsExactly(first, second, third);
    assertThat(contracts.allActive(STRANGER, DocumentType.PROTOCOL)).isEmpty();
  }

  @Test
  void contracts_are_listed_newest_first() {
    SectionContract old = added(contract("a", 1, true, 0));
    SectionContract newest = added(contract("b", 1, false, 2));
    SectionContract middle = added(contract("a", 2, false, 1));
    SectionContract csr = added(SectionFixture.fullContract(actor));
    boolean oldFirst = old.id().value().toString().compareTo(csr.id().value().toString()) < 0;

    PageAssertions.assertPaged(
        page -> contracts.list(workspaceId, ContractFilter.ALL, page),
        oldFirst ? List.of(newest, middle, old, csr) : List.of(newest, middle, csr, old));
    PageAssertions.assertPaged(
        page ->
            contracts.list(
                workspaceId,
                new ContractFilter(Optional.of(DocumentType.PROTOCOL), Optional.of(false)),
                page),
        List.of(newest, middle));
    PageAssertions.assertPaged(
        page ->
            contracts.list(
                workspaceId, new ContractFilter(Optional.empty(), Optional.of(true)), page),
        oldFirst ? List.of(old, csr) : List.of(csr, old));
    PageAssertions.assertPaged(
        page -> contracts.list(STRANGER, ContractFilter.ALL, page), List.<SectionContract>of());
    PageAssertions.assertInventedCursorsRefused(
        page -> contracts.list(workspaceId, ContractFilter.ALL, page));
  }

  private SectionContract active(String section, int version) {
    return contract(section, version, true, 0);
  }

  private SectionContract contract(String section, int version, boolean active, int seconds) {
    return SectionFixture.contract(
        actor, section, version, active, StudyFixture.NOON.plusSeconds(seconds));
  }

  private SectionContract added(SectionContract contract) {
    ports.transactions().run(() -> contracts.add(contract));
    return contract;
  }

  private void activate(WorkspaceId workspace, SectionContract contract) {
    ports.transactions().run(() -> contracts.activate(workspace, contract.id()));
  }

  private void deactivate(WorkspaceId workspace, SectionContract contract) {
    ports.transactions().run(() -> contracts.deactivate(workspace, contract.id()));
  }
}
