package io.clinnexus.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.Issuer;
import io.clinnexus.api.support.Keys;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.InMemoryUsers;
import io.clinnexus.domain.auth.InMemoryWorkspaces;
import io.clinnexus.domain.auth.Membership;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.Workspace;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.identity.ExternalIdentity;
import io.clinnexus.domain.identity.InMemoryIdentity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Access tokens of an OpenID Connect issuer. */
@ExtendWith(RunningApi.class)
class ExternalLoginTest {

  private static final String ME = "/api/v1/me";

  private final HttpProbe api;
  private final Issuer issuer;
  private final ConfigurableApplicationContext server;
  private final WorkspaceId workspaceId = Actor.builtIn().workspaceId();

  ExternalLoginTest(HttpProbe api, Issuer issuer, ConfigurableApplicationContext server) {
    this.api = api;
    this.issuer = issuer;
    this.server = server;
  }

  @Test
  void a_bound_person_comes_in_with_their_role() {
    String subject = UUID.randomUUID().toString();
    Actor auditor = bound(subject, Role.AUDITOR);

    Answer me = api.with(issuer.token(subject)).get(ME);

    assertThat(me.status()).isEqualTo(200);
    assertThat(me.at("/user_id")).isEqualTo(auditor.userId().value().toString());
    assertThat(me.at("/role")).isEqualTo("auditor");
    assertThat(api.with(issuer.token(subject)).post("/api/v1/studies", "{}").status())
        .isEqualTo(403);
  }

  @Test
  void who_is_bound_to_nobody_is_a_member_of_nothing() {
    Answer stranger = api.with(issuer.token("stranger")).get(ME);

    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.at("/code")).isEqualTo("workspace.none");
  }

  @Test
  void a_token_that_is_old_for_others_by_others_or_altered_is_not_valid() {
    String subject = UUID.randomUUID().toString();
    bound(subject, Role.ADMIN);
    Instant soon = Instant.now().plusSeconds(60);
    String good = issuer.token(subject);
    String payload = good.split("\\.")[1];
    try (Issuer stranger = new Issuer()) {
      for (String token :
          List.of(
              issuer.token(subject, Issuer.AUDIENCE, Instant.now().minusSeconds(3600)),
              issuer.token(subject, "another application", soon),
              issuer.token("https://elsewhere.example", subject, Issuer.AUDIENCE, soon),
              stranger.token(issuer.address(), subject, Issuer.AUDIENCE, soon),
              good.replace(payload, payload + "A"),
              "eyJhbGciOiJub25lIn0." + payload + ".")) {
        Answer refused = api.with(token).get(ME);
        assertThat(refused.status()).as(token).isEqualTo(401);
        assertThat(refused.at("/code")).isEqualTo("authentication.invalid");
      }
    }
    assertThat(api.with(good).get(ME).status()).isEqualTo(200);
  }

  @Test
  void a_member_of_several_workspaces_says_which_is_meant() {
    String subject = UUID.randomUUID().toString();
    Actor person = bound(subject, Role.WRITER);
    WorkspaceId second = new WorkspaceId(UUID.randomUUID());
    server.getBean(InMemoryWorkspaces.class).add(new Workspace(second, "Second", Instant.EPOCH));
    server
        .getBean(InMemoryUsers.class)
        .join(new Membership(second, person.userId(), Role.QA, Instant.now()));
    HttpProbe token = api.with(issuer.token(subject));

    assertThat(token.get(ME).at("/code")).isEqualTo("workspace.ambiguous");
    assertThat(in(token, second).at("/role")).isEqualTo("qa");
    assertThat(in(token, workspaceId).at("/role")).isEqualTo("writer");
    Answer foreign = in(token, new WorkspaceId(UUID.randomUUID()));
    assertThat(foreign.status()).isEqualTo(404);
  }

  private Actor bound(String subject, Role role) {
    Actor actor = Keys.member(server, workspaceId, role);
    server
        .getBean(InMemoryIdentity.class)
        .bind(workspaceId, actor.userId(), new ExternalIdentity(issuer.address(), subject));
    return actor;
  }

  private static Answer in(HttpProbe probe, WorkspaceId workspace) {
    return probe.send(
        probe.request(ME).GET().header("X-Workspace-Id", workspace.value().toString()));
  }
}
