package io.clinnexus.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is created is read, changed, ended, and stays ended. */
@ExtendWith(RunningApi.class)
class LifeCycleTest {

  private final HttpProbe api;

  LifeCycleTest(HttpProbe api) {
    this.api = api;
  }

  @Test
  void an_api_key_lives_and_ends() {
    Answer made = api.post("/api/v1/api-keys", "{\"name\":\"cycle\",\"scopes\":[\"read\"]}");
    String key = "/api/v1/api-keys/" + made.at("/key/id");
    HttpProbe program = api.with(made.at("/secret"));

    assertThat(program.get("/api/v1/studies").status()).isEqualTo(200);
    assertThat(api.delete(key).status()).isEqualTo(204);
    for (int i = 0; i < 3; i++) {
      assertThat(program.get("/api/v1/studies").status()).isEqualTo(401);
      assertThat(api.delete(key).status()).isEqualTo(404);
    }
  }

  @Test
  void a_membership_lives_changes_and_ends() {
    String email = UUID.randomUUID() + "@test.example";
    Answer added = api.post("/api/v1/members", "{\"email\":\"" + email + "\",\"role\":\"writer\"}");
    String member = "/api/v1/members/" + added.at("/member/user_id");

    assertThat(change(member, "qa").at("/role")).isEqualTo("qa");
    assertThat(api.get("/api/v1/members?limit=500").body()).contains(email);
    assertThat(api.delete(member).status()).isEqualTo(204);
    assertThat(api.get("/api/v1/members?limit=500").body()).doesNotContain(email);
    assertThat(change(member, "writer").status()).isEqualTo(404);
    assertThat(api.delete(member).status()).isEqualTo(404);
    assertThat(api.post(member + "/invitations").status()).isEqualTo(404);
  }

  private Answer change(String member, String role) {
    return api.send(
        api.request(member)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{\"role\":\"" + role + "\"}")));
  }
}
