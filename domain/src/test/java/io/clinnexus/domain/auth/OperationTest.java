package io.clinnexus.domain.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationTest {

  @Test
  void each_role_may_what_the_policy_says() {
    assertThat(allowedTo(Role.ADMIN)).containsExactly(Operation.values());
    assertThat(allowedTo(Role.AUDITOR))
        .containsExactly(
            Operation.READ,
            Operation.READ_AUDIT_TRAIL,
            Operation.MANAGE_OWN_KEYS,
            Operation.READ_MEMBERS);
    assertThat(allowedTo(Role.QA)).containsAll(allowedTo(Role.AUDITOR));
    assertThat(allowedTo(Role.WRITER))
        .isEqualTo(allowedTo(Role.CLINOPS))
        .contains(Operation.UPLOAD_FILE, Operation.INGEST)
        .doesNotContain(
            Operation.MANAGE_MEMBERS, Operation.MANAGE_KEYS, Operation.READ_AUDIT_TRAIL);
  }

  @Test
  void scopes_only_take_away() {
    for (Role role : Role.values()) {
      for (Operation operation : Operation.values()) {
        Set<Scope> without = EnumSet.complementOf(EnumSet.of(operation.scope()));
        assertThat(new Authority(role, without).allows(operation)).isFalse();
        assertThat(new Authority(role, Set.of(operation.scope())).allows(operation))
            .isEqualTo(Authority.of(role).allows(operation));
      }
    }
  }

  @Test
  void a_refusal_names_the_operation_and_what_is_lacking() {
    Actor owner = Actor.builtIn();
    Actor auditor = new Actor(owner.workspaceId(), owner.userId(), Authority.of(Role.AUDITOR));
    Actor reader =
        new Actor(
            owner.workspaceId(), owner.userId(), new Authority(Role.ADMIN, Set.of(Scope.READ)));

    assertThatThrownBy(() -> auditor.require(Operation.INGEST))
        .isInstanceOfSatisfying(
            OperationForbidden.class,
            refusal -> {
              assertThat(refusal.operation()).isEqualTo(Operation.INGEST);
              assertThat(refusal.details())
                  .containsEntry("operation", "ingest")
                  .containsEntry("role", "auditor");
            })
        .hasMessage("Your role in this workspace does not allow this.");
    assertThatThrownBy(() -> reader.require(Operation.INGEST))
        .hasMessage("The key in use lacks the scope 'write'.");
  }

  private static List<Operation> allowedTo(Role role) {
    return Arrays.stream(Operation.values()).filter(Authority.of(role)::allows).toList();
  }
}
