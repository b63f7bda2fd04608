package io.clinnexus.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.Keys;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.InMemoryUsers;
import io.clinnexus.domain.auth.Member;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.Scope;
import io.clinnexus.domain.identity.InMemoryIdentity;
import io.clinnexus.domain.identity.TokenFactory;
import io.clinnexus.domain.identity.TokenInvitations;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** Logging in and out, with passwords and with keys. */
@ExtendWith(RunningApi.class)
class LoginTest {

  private static final String SESSIONS = "/api/v1/sessions";
  private static final String PASSWORD = "correct horse battery staple";

  private final HttpProbe api;
  private final ConfigurableApplicationContext server;
  private final InMemoryAuditTrail auditTrail;

  LoginTest(HttpProbe api, ConfigurableApplicationContext server, InMemoryAuditTrail auditTrail) {
    this.api = api;
    this.server = server;
    this.auditTrail = auditTrail;
  }

  @Test
  void without_a_token_there_is_nothing_but_health() {
    Answer stranger = api.anonymous().get("/api/v1/studies");

    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.header("content-type")).isEqualTo("application/problem+json");
    assertThat(stranger.header("www-authenticate")).isEqualTo("Bearer realm=\"clinnexus\"");
    assertThat(stranger.at("/code")).isEqualTo("authentication.required");
    for (String path :
        List.of("/", "/v3/api-docs", "/swagger-ui/index.html", "/actuator", "/api/v1/nothing")) {
      assertThat(api.anonymous().get(path).status()).as(path).isEqualTo(401);
    }
    assertThat(api.anonymous().get("/actuator/health").status()).isEqualTo(200);
    assertThat(api.anonymous().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(api.anonymous().get("/actuator/health/readiness").status()).isEqualTo(200);
  }

  @Test
  void what_is_no_token_of_ours_is_not_valid() {
    for (String token :
        List.of(
            "x",
            "cnx_key_short",
            "cnx_key_" + "A".repeat(43),
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.")) {
      Answer refused = api.with(token).get("/api/v1/studies");
      assertThat(refused.status()).as(token).isEqualTo(401);
      assertThat(refused.at("/code")).as(token).isEqualTo("authentication.invalid");
    }
    Answer basic =
        api.anonymous()
            .send(
                api.anonymous()
                    .request("/api/v1/studies")
                    .GET()
                    .header("Authorization", "Basic b3duZXI6cGFzcw=="));
    assertThat(basic.status()).isEqualTo(401);
  }

  @Test
  void an_invited_person_sets_a_password_logs_in_and_out() {
    Member member = member(Role.WRITER);
    String secret = invitation(member);
    HttpProbe stranger = api.anonymous();

    assertThat(accept(stranger, secret, "short").at("/errors/0/pointer")).isEqualTo("/password");
    assertThat(accept(stranger, secret, PASSWORD).status()).isEqualTo(204);
    assertThat(accept(stranger, secret, PASSWORD + "2").status()).isEqualTo(401);

    Answer session = logIn(stranger, member.user().email().value(), PASSWORD);
    assertThat(session.status()).isEqualTo(201);
    assertThat(session.at("/token")).startsWith("cnx_ses_").hasSize(51);
    HttpProbe person = api.with(session.at("/token"));
    Answer me = person.get("/api/v1/me");
    assertThat(me.at("/email")).isEqualTo(member.user().email().value());
    assertThat(me.at("/role")).isEqualTo("writer");
    assertThat(me.json().at("/scopes").toString())
        .isEqualTo("[\"read\",\"write\",\"review\",\"admin\"]");
    assertThat(person.get("/api/v1/workspaces").at("/items/0/name")).isEqualTo("Default workspace");

    assertThat(person.delete(SESSIONS + "/current").status()).isEqualTo(204);
    assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(actions(member)).containsExactly("set_password", "log_in", "log_out");
  }

  @Test
  void an_invitation_is_no_key() {
    assertThat(api.with(invitation(member(Role.ADMIN))).get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void a_wrong_password_tells_nothing_is_audited_and_slows_down() {
    Member member = member(Role.QA);
    String address = member.user().email().value();
    HttpProbe stranger = api.anonymous();
    accept(stranger, invitation(member), PASSWORD);

    Answer wrong = logIn(stranger, address, "not the password");
    Answer unknown = logIn(stranger, "nobody-" + UUID.randomUUID() + "@test.example", PASSWORD);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.at("/code")).isEqualTo("login.failed");
    assertThat(unknown.at("/code")).isEqualTo("login.failed");
    assertThat(unknown.at("/detail")).isEqualTo(wrong.at("/detail"));
    for (int i = 0; i < 4; i++) {
      assertThat(logIn(stranger, address, "not the password").status()).isEqualTo(401);
    }

    Answer slowed = logIn(stranger, address, PASSWORD);
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.at("/code")).isEqualTo("login.too-many-attempts");
    assertThat(Integer.parseInt(slowed.header("retry-after"))).isBetween(800, 900);
    assertThat(actions(member))
        .containsExactly(
            "set_password",
            "log_in_failed",
            "log_in_failed",
            "log_in_failed",
            "log_in_failed",
            "log_in_failed");
  }

  @Test
  void a_key_is_shown_once_listed_without_its_secret_and_ends_at_once() {
    Answer made =
        api.post("/api/v1/api-keys", "{\"name\":\"import\",\"scopes\":[\"read\",\"write\"]}");
    assertThat(made.status()).isEqualTo(201);
    String secret = made.at("/secret");
    String id = made.at("/key/id");
    HttpProbe program = api.with(secret);

    assertThat(secret).startsWith(made.at("/key/prefix")).startsWith("cnx_key_").hasSize(51);
    assertThat(program.get("/api/v1/me").json().at("/scopes").toString())
        .isEqualTo("[\"read\",\"write\"]");
    assertThat(api.get("/api/v1/api-keys?limit=500").body()).contains(id).doesNotContain(secret);
    assertThat(program.delete("/api/v1/api-keys/" + id).status()).isEqualTo(403);

    assertThat(api.delete("/api/v1/api-keys/" + id).status()).isEqualTo(204);
    assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(api.delete("/api/v1/api-keys/" + id).status()).isEqualTo(404);
  }

  @Test
  void no_key_makes_one_that_may_do_more() {
    Actor owner = Actor.builtIn();
    String narrow = Keys.of(server, owner, Set.of(Scope.ADMIN, Scope.READ));

    Answer wider =
        api.with(narrow).post("/api/v1/api-keys", "{\"name\":\"x\",\"scopes\":[\"write\"]}");
    assertThat(wider.status()).isEqualTo(403);
    assertThat(wider.at("/code")).isEqualTo("api-key.scope-beyond-own");
    String readOnly = Keys.of(server, owner, Set.of(Scope.READ));
    assertThat(api.with(readOnly).get("/api/v1/studies").status()).isEqualTo(200);
    assertThat(
            api.with(readOnly)
                .post("/api/v1/studies", "{\"study_code\":\"NO\",\"title\":\"No\"}")
                .at("/details/operation"))
        .isEqualTo("change");
    String writeOnly = Keys.of(server, owner, Set.of(Scope.WRITE));
    assertThat(api.with(writeOnly).get("/api/v1/studies").status()).isEqualTo(403);
  }

  @Test
  void keys_of_others_are_seen_by_administrators_only() {
    Member writer = member(Role.WRITER);
    HttpProbe person =
        api.with(Keys.of(server, new Actor(Actor.builtIn().workspaceId(), writer.user().id())));
    String own =
        person.post("/api/v1/api-keys", "{\"name\":\"own\",\"scopes\":[\"read\"]}").at("/key/id");
    String owners =
        api.post("/api/v1/api-keys", "{\"name\":\"owners\",\"scopes\":[\"read\"]}").at("/key/id");

    assertThat(person.get("/api/v1/api-keys?limit=500").body())
        .contains(own)
        .doesNotContain(owners);
    assertThat(person.delete("/api/v1/api-keys/" + owners).status()).isEqualTo(404);
    assertThat(
            person
                .post(
                    "/api/v1/api-keys",
                    "{\"name\":\"x\",\"scopes\":[\"read\"],\"user_id\":\""
                        + Actor.builtIn().userId().value()
                        + "\"}")
                .status())
        .isEqualTo(403);
    assertThat(api.get("/api/v1/api-keys?limit=500").body()).contains(own, owners);
    assertThat(api.delete("/api/v1/api-keys/" + own).status()).isEqualTo(204);
  }

  @Test
  void a_key_is_good_in_its_workspace_only() {
    Answer own =
        api.send(
            api.request("/api/v1/me")
                .GET()
                .header("X-Workspace-Id", Actor.builtIn().workspaceId().value().toString()));
    Answer foreign =
        api.send(
            api.request("/api/v1/me").GET().header("X-Workspace-Id", UUID.randomUUID().toString()));
    Answer malformed = api.send(api.request("/api/v1/me").GET().header("X-Workspace-Id", "mine"));

    assertThat(own.status()).isEqualTo(200);
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.at("/code")).isEqualTo("workspace.not-found");
    assertThat(malformed.status()).isEqualTo(400);
  }

  @Test
  void a_key_is_no_session_to_end() {
    assertThat(api.delete(SESSIONS + "/current").at("/code")).isEqualTo("session.not-in-use");
  }

  private Member member(Role role) {
    Actor actor = Keys.member(server, Actor.builtIn().workspaceId(), role);
    return server
        .getBean(InMemoryUsers.class)
        .find(actor.workspaceId(), actor.userId())
        .orElseThrow();
  }

  private String invitation(Member member) {
    return TokenInvitations.add(
        server.getBean(TokenFactory.class), server.getBean(InMemoryIdentity.class), member);
  }

  private List<String> actions(Member member) {
    return auditTrail.entries().stream()
        .filter(entry -> entry.actor().userId().equals(member.user().id()))
        .map(AuditEntry::action)
        .toList();
  }

  private static Answer accept(HttpProbe stranger, String secret, String password) {
    return stranger.post(
        "/api/v1/invitations/accept",
        "{\"secret\":\"" + secret + "\",\"password\":\"" + password + "\"}");
  }

  private static Answer logIn(HttpProbe stranger, String email, String password) {
    return stranger.post(
        SESSIONS, "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
  }
}
