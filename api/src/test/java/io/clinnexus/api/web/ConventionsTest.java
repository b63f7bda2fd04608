package io.clinnexus.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every answer. */
@ExtendWith(RunningApi.class)
class ConventionsTest {

  private final HttpProbe api;

  ConventionsTest(HttpProbe api) {
    this.api = api;
  }

  @Test
  void a_harmless_request_id_is_kept_and_any_other_replaced() {
    assertThat(withId("abc-1.2_3").header("x-request-id")).isEqualTo("abc-1.2_3");
    assertThat(withId("a b").header("x-request-id")).matches("[0-9a-f]{32}");
    assertThat(withId("x".repeat(65)).header("x-request-id")).matches("[0-9a-f]{32}");
  }

  @Test
  void browsers_are_told_to_trust_nothing() {
    Answer answer = api.get("/api/v1/studies");

    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
    assertThat(answer.header("content-security-policy")).startsWith("default-src 'none'");
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.headers()).doesNotContainKeys("access-control-allow-origin", "server");
  }

  @Test
  void a_page_of_the_same_origin_may_ask() {
    URI base = api.base();
    Answer answer =
        api.send(api.request("/api/v1/studies").GET().header("Origin", base.toString()));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void health_says_up_and_no_more() {
    assertThat(api.get("/actuator/health").json().at("/status").asString()).isEqualTo("UP");
    assertThat(api.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(api.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(api.get("/actuator/health").body()).doesNotContain("components", "details");
  }

  private Answer withId(String id) {
    return api.send(api.request("/api/v1/studies").GET().header("X-Request-Id", id));
  }
}
