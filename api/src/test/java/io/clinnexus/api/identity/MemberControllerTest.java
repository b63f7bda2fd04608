package io.clinnexus.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.Issuer;
import io.clinnexus.api.support.Keys;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.InMemoryWorkspaces;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.Workspace;
import io.clinnexus.domain.auth.WorkspaceId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(RunningApi.class)
class MemberControllerTest {

  private static final String MEMBERS = "/api/v1/members";

  private final HttpProbe admin;
  private final ConfigurableApplicationContext server;
  private final InMemoryAuditTrail auditTrail;
  private final WorkspaceId workspaceId = new WorkspaceId(UUID.randomUUID());
  private final Actor boss;

  MemberControllerTest(
      HttpProbe api, ConfigurableApplicationContext server, InMemoryAuditTrail auditTrail) {
    this.server = server;
    this.auditTrail = auditTrail;
    server
        .getBean(InMemoryWorkspaces.class)
        .add(new Workspace(workspaceId, "Members", Instant.EPOCH));
    boss = Keys.member(server, workspaceId, Role.ADMIN);
    admin = api.with(Keys.of(server, boss));
  }

  @Test
  void a_new_member_accepts_the_invitation_and_logs_in() {
    String email = UUID.randomUUID() + "@test.example";
    Answer added = add(email, "writer", "");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.at("/member/email")).isEqualTo(email);
    assertThat(added.at("/member/role")).isEqualTo("writer");
    HttpProbe stranger = admin.anonymous();
    assertThat(
            stranger
                .post(
                    "/api/v1/invitations/accept",
                    "{\"secret\":\"%s\",\"password\":\"correct horse battery\"}"
                        .formatted(added.at("/invitation/secret")))
                .status())
        .isEqualTo(204);
    assertThat(
            stranger
                .post(
                    "/api/v1/sessions",
                    "{\"email\":\"%s\",\"password\":\"correct horse battery\"}".formatted(email))
                .at("/workspace_id"))
        .isEqualTo(workspaceId.value().toString());
    assertThat(add(email, "qa", "").at("/code")).isEqualTo("membership.exists");
    assertThat(admin.get(MEMBERS).json().at("/items").size()).isEqualTo(2);
    assertThat(actions()).containsExactly("add_member");
  }

  @Test
  void a_member_whom_the_issuer_knows_needs_no_invitation(Issuer issuer) {
    String subject = UUID.randomUUID().toString();
    Answer added =
        add(UUID.randomUUID() + "@test.example", "auditor", ",\"subject\":\"" + subject + "\"");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().at("/invitation").isNull()).isTrue();
    assertThat(admin.with(issuer.token(subject)).get("/api/v1/me").at("/role"))
        .isEqualTo("auditor");
  }

  @Test
  void a_role_counts_from_the_next_request_on() {
    Actor member = Keys.member(server, workspaceId, Role.WRITER);
    HttpProbe person = admin.with(Keys.of(server, member));
    String body = "{\"study_code\":\"R-%s\",\"title\":\"R\"}";

    assertThat(person.post("/api/v1/studies", body.formatted(UUID.randomUUID())).status())
        .isEqualTo(201);
    assertThat(role(member, "auditor").at("/role")).isEqualTo("auditor");
    assertThat(person.post("/api/v1/studies", body.formatted(UUID.randomUUID())).status())
        .isEqualTo(403);
    assertThat(actions()).containsExactly("change_role");
    assertThat(
            auditTrail.entries().stream()
                .filter(entry -> entry.actor().equals(member))
                .map(AuditEntry::action))
        .containsExactly("create", "refuse");
  }

  @Test
  void the_last_administrator_stays() {
    assertThat(role(boss, "writer").at("/code")).isEqualTo("member.last-administrator");
    assertThat(admin.delete(MEMBERS + "/" + boss.userId().value()).status()).isEqualTo(409);
    Actor second = Keys.member(server, workspaceId, Role.ADMIN);
    assertThat(role(second, "qa").status()).isEqualTo(200);
    assertThat(role(boss, "admin").status()).isEqualTo(200);
  }

  @Test
  void a_membership_ends_with_its_keys() {
    Actor member = Keys.member(server, workspaceId, Role.WRITER);
    HttpProbe person = admin.with(Keys.of(server, member));

    assertThat(person.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(admin.delete(MEMBERS + "/" + member.userId().value()).status()).isEqualTo(204);
    assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(admin.delete(MEMBERS + "/" + member.userId().value()).status()).isEqualTo(404);
  }

  @Test
  void nobody_resets_the_password_of_who_belongs_to_another_workspace_too() {
    Actor member = Keys.member(server, workspaceId, Role.WRITER);
    String invitations = MEMBERS + "/" + member.userId().value() + "/invitations";
    String secret = admin.post(invitations).at("/secret");
    assertThat(secret).startsWith("cnx_inv_");

    WorkspaceId other = new WorkspaceId(UUID.randomUUID());
    server.getBean(InMemoryWorkspaces.class).add(new Workspace(other, "Other", Instant.EPOCH));
    HttpProbe otherAdmin = admin.with(Keys.of(server, Keys.member(server, other, Role.ADMIN)));
    String email = admin.get(MEMBERS).json().at("/items/1/email").asString();
    assertThat(otherAdmin.post(MEMBERS, "{\"email\":\"" + email + "\",\"role\":\"qa\"}").status())
        .isEqualTo(201);

    assertThat(admin.post(invitations).at("/code")).isEqualTo("member.elsewhere");
    assertThat(
            admin
                .anonymous()
                .post(
                    "/api/v1/invitations/accept",
                    "{\"secret\":\"" + secret + "\",\"password\":\"correct horse battery\"}")
                .status())
        .isEqualTo(401);
  }

  private Answer add(String email, String role, String more) {
    return admin.post(MEMBERS, "{\"email\":\"%s\",\"role\":\"%s\"%s}".formatted(email, role, more));
  }

  private Answer role(Actor member, String role) {
    return admin.send(
        admin
            .request(MEMBERS + "/" + member.userId().value())
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{\"role\":\"" + role + "\"}")));
  }

  private List<String> actions() {
    return auditTrail.entries().stream()
        .filter(entry -> entry.actor().equals(boss))
        .map(AuditEntry::action)
        .toList();
  }
}
