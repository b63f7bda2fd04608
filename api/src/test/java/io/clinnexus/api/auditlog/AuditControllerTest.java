package io.clinnexus.api.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auditlog.InMemoryAuditLedger;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(RunningApi.class)
class AuditControllerTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpProbe api;
  private final InMemoryAuditLedger ledger;
  private final InMemoryAuditTrail trail;

  AuditControllerTest(HttpProbe api, InMemoryAuditLedger ledger, InMemoryAuditTrail trail) {
    this.api = api;
    this.ledger = ledger;
    this.trail = trail;
  }

  @Test
  void an_entry_says_who_did_what_and_when() {
    String document = Samples.document(api);

    JsonNode entry =
        api.get("/api/v1/audit-log?entity_type=document&entity_id=" + document)
            .json()
            .at("/items/0");

    assertThat(entry.at("/actor_user_id").asString())
        .isEqualTo(Actor.builtIn().userId().value().toString());
    assertThat(entry.at("/action").asString()).isEqualTo("create");
    assertThat(entry.at("/before").isNull()).isTrue();
    assertThat(entry.at("/after/doc_type").asString()).isEqualTo("protocol");
    assertThat(entry.at("/reason").isNull()).isTrue();
    assertThat(entry.at("/sequence").isNull()).isTrue();
    ledger.seal(Actor.builtIn().workspaceId(), 1_000_000);
    JsonNode sealed =
        api.get("/api/v1/audit-log?action=create&action=none&entity_id=" + document)
            .json()
            .at("/items/0");
    assertThat(sealed.at("/sequence").asLong()).isPositive();
    assertThat(sealed.at("/row_hash").asString()).hasSize(64);
  }

  @Test
  void filters_are_read_strictly() {
    assertThat(api.get("/api/v1/audit-log?from=yesterday").at("/errors/0/detail"))
        .isEqualTo("must be a time such as 2026-01-31T12:00:00Z");
    assertThat(
            api.get("/api/v1/audit-log?from=2026-02-01T00:00:00Z&before=2026-01-01T00:00:00Z")
                .status())
        .isEqualTo(422);
    assertThat(api.get("/api/v1/audit-log?actor_user_id=7").status()).isEqualTo(400);
    assertThat(api.get("/api/v1/audit-log?entity=study").status()).isEqualTo(400);
    assertThat(api.get("/api/v1/audit-log?entity_type=nothing&before=1990-01-01T00:00:00Z").body())
        .isEqualTo("{\"items\":[],\"next_cursor\":null}");
  }

  @Test
  void the_check_of_the_trail_says_that_it_is_intact() {
    Samples.document(api);
    ledger.seal(Actor.builtIn().workspaceId(), 1_000_000);

    Answer found = api.get("/api/v1/audit-log/verification");

    assertThat(found.json().at("/intact").asBoolean()).isTrue();
    assertThat(found.json().at("/fault").isNull()).isTrue();
    assertThat(found.json().at("/sealed_entries").asLong()).isPositive();
  }

  @Test
  void an_export_holds_every_sealed_entry_and_is_an_entry_itself() {
    Samples.document(api);
    ledger.seal(Actor.builtIn().workspaceId(), 1_000_000);
    long sealed = api.get("/api/v1/audit-log/verification").json().at("/sealed_entries").asLong();

    Answer export = api.post("/api/v1/audit-log/exports");

    assertThat(export.status()).isEqualTo(200);
    assertThat(export.header("content-type")).isEqualTo("application/x-ndjson");
    assertThat(export.header("content-disposition"))
        .isEqualTo("attachment; filename=\"audit-trail.jsonl\"");
    List<JsonNode> lines = export.body().lines().map(JSON::readTree).toList();
    assertThat(lines.get(0).at("/kind").asString()).isEqualTo("begin");
    assertThat(lines.stream().filter(line -> line.at("/kind").asString().equals("entry")).count())
        .isEqualTo(sealed);
    JsonNode end = lines.get(lines.size() - 1);
    assertThat(end.at("/kind").asString()).isEqualTo("end");
    assertThat(end.at("/entries").asLong()).isEqualTo(sealed);
    assertThat(end.at("/sequence").asLong()).isEqualTo(sealed);
    assertThat(trail.entries()).last().extracting(entry -> entry.action()).isEqualTo("export");
  }

  @Test
  void an_export_for_people_is_a_table_or_a_text() {
    Samples.document(api);
    ledger.seal(Actor.builtIn().workspaceId(), 1_000_000);

    Answer csv = api.post("/api/v1/audit-log/exports?format=csv");
    assertThat(csv.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.body()).startsWith("sequence,at,actor_user_id,action,entity_type,entity_id,");
    Answer text = api.post("/api/v1/audit-log/exports?format=text");
    assertThat(text.header("content-type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(text.body())
        .startsWith("Audit trail of workspace " + Actor.builtIn().workspaceId().value())
        .contains("action         create\n", "chain head ");
    assertThat(api.post("/api/v1/audit-log/exports?format=xml").status()).isEqualTo(400);
  }
}
