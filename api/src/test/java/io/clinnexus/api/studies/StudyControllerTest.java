package io.clinnexus.api.studies;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class StudyControllerTest {

  private static final String STUDIES = "/api/v1/studies";

  private final HttpProbe api;

  StudyControllerTest(HttpProbe api) {
    this.api = api;
  }

  @Test
  void registering_answers_with_the_study_and_its_place(InMemoryAuditTrail auditTrail) {
    String code = "ABC-" + UUID.randomUUID();
    Answer created = register(code, "  Испытание  ");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("content-type")).isEqualTo("application/json");
    assertThat(created.header("location")).isEqualTo(STUDIES + "/" + created.at("/id"));
    assertThat(created.at("/study_code")).isEqualTo(code);
    assertThat(created.at("/title")).isEqualTo("Испытание");
    assertThat(created.at("/status")).isEqualTo("active");
    assertThat(created.at("/created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
    assertThat(created.json().propertyNames())
        .containsExactly("id", "study_code", "title", "status", "created_at");
    assertThat(api.get(created.header("location")).body()).isEqualTo(created.body());
    assertThat(auditTrail.entries())
        .filteredOn(entry -> entry.entityId().equals(created.at("/id")))
        .hasSize(1);
  }

  @Test
  void a_code_in_use_is_a_conflict() {
    String code = "DUP-" + UUID.randomUUID();
    register(code, "First");
    Answer second = register(code, "Second");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.header("content-type")).isEqualTo("application/problem+json");
    assertThat(second.at("/code")).isEqualTo("study.code-taken");
    assertThat(second.at("/type")).isEqualTo("urn:clinnexus:problem:study.code-taken");
    assertThat(second.at("/title")).isEqualTo("Conflict");
    assertThat(second.json().at("/status").asInt()).isEqualTo(409);
    assertThat(second.at("/instance")).isEqualTo(STUDIES);
    assertThat(second.at("/details/study_code")).isEqualTo(code);
    assertThat(second.at("/trace_id")).isEqualTo(second.header("x-request-id")).isNotBlank();
  }

  @Test
  void every_broken_rule_of_the_body_is_listed_with_its_pointer() {
    Answer answer = api.post(STUDIES, "{\"study_code\":\" \",\"title\":\"a\\u0000b\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("request.invalid-body");
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("/study_code");
    assertThat(answer.at("/errors/0/detail")).isEqualTo("must not be blank");
    assertThat(answer.at("/errors/1/pointer")).isEqualTo("/title");
    assertThat(answer.at("/errors/1/detail")).isEqualTo("must not hold control characters");
    assertThat(answer.json().at("/errors").size()).isEqualTo(2);
  }

  @Test
  void an_unknown_study_is_not_found() {
    Answer answer = api.get(STUDIES + "/" + new UUID(7, 7));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).isEqualTo("study.not-found");
  }

  @Test
  void a_code_finds_its_study_and_no_other() {
    String code = "FIND-" + UUID.randomUUID();
    String id = register(code, "Found").at("/id");

    Answer found = api.get(STUDIES + "?code=" + code);
    assertThat(found.json().at("/items").size()).isEqualTo(1);
    assertThat(found.at("/items/0/id")).isEqualTo(id);
    assertThat(found.json().at("/next_cursor").isNull()).isTrue();
    assertThat(
            api.get(STUDIES + "?code=" + code.toLowerCase(Locale.ROOT)).json().at("/items").size())
        .isZero();
  }

  @Test
  void pages_show_each_study_once_and_end() {
    for (int i = 0; i < 5; i++) {
      register("PAGE-" + UUID.randomUUID(), "Page");
    }
    List<String> seen = new ArrayList<>();
    String next = STUDIES + "?limit=2";
    while (!next.isEmpty()) {
      Answer page = api.get(next);
      assertThat(page.json().at("/items").size()).isBetween(1, 2);
      page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
      String cursor = page.at("/next_cursor");
      next = cursor.isEmpty() ? "" : STUDIES + "?limit=2&cursor=" + cursor;
    }

    assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSizeGreaterThanOrEqualTo(5);
  }

  private Answer register(String code, String title) {
    return api.post(STUDIES, "{\"study_code\":\"" + code + "\",\"title\":\"" + title + "\"}");
  }
}
