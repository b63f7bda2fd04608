package io.clinnexus.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.GeneratedRequests;
import io.clinnexus.api.support.GeneratedRequests.Draft;
import io.clinnexus.api.support.GeneratedRequests.Operation;
import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.Keys;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.InMemoryWorkspaces;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.domain.auth.Workspace;
import io.clinnexus.domain.auth.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation of the description with every role, against the table {@code access-matrix.txt};
 * and every operation with everything of another workspace that it could be given. An operation
 * without a row fails, and the failure says what the row would be.
 */
@ExtendWith(RunningApi.class)
class AccessMatrixTest {

  private static final String TABLE = "/io/clinnexus/api/access-matrix.txt";

  /**
   * Parameters of paths that name what only an ingestion makes, so that there is nothing foreign to
   * try here; that a stranger does not get it is what the contracts of the stores say.
   */
  private static final Set<String> MADE_BY_INGESTION =
      Set.of(
          "change_event_id",
          "change_id",
          "conflict_id",
          "fact_id",
          "impact_item_id",
          "item_id",
          "section_key",
          "task_id");

  private final HttpProbe api;
  private final ConfigurableApplicationContext server;
  private final GeneratedRequests requests;
  private final Map<Role, HttpProbe> roles = new TreeMap<>();

  AccessMatrixTest(HttpProbe api, ConfigurableApplicationContext server) {
    this.api = api;
    this.server = server;
    this.requests = new GeneratedRequests(api.get("/v3/api-docs").json());
    for (Role role : Role.values()) {
      Actor member = Keys.member(server, Actor.builtIn().workspaceId(), role);
      roles.put(role, api.with(Keys.of(server, member)));
    }
  }

  @Test
  void each_role_is_answered_as_the_table_says() {
    Map<String, String> expected = table();
    Map<String, String> observed = new LinkedHashMap<>();
    for (Operation operation : requests.operations()) {
      List<String> statuses = new ArrayList<>();
      for (Role role : Role.values()) {
        Draft draft = requests.draft(operation, world(api, operation));
        statuses.add(String.valueOf(draft.send(roles.get(role)).status()));
      }
      observed.put(operation.id(), String.join(" ", statuses));
    }

    StringBuilder hint = new StringBuilder();
    observed.forEach(
        (operation, statuses) -> {
          if (!statuses.equals(expected.get(operation))) {
            hint.append("\n").append(operation).append(' ').append(statuses);
          }
        });
    assertThat(hint.toString())
        .as(
            "rows of access-matrix.txt (admin writer clinops qa auditor) that are missing or differ"
                + " from what was answered; check that each answer is right: a change that an"
                + " auditor may make is not. A use case asks actor.require(Operation...)")
        .isEmpty();
    assertThat(new TreeSet<>(expected.keySet()))
        .as("rows of operations that are gone")
        .isEqualTo(new TreeSet<>(observed.keySet()));
  }

  @Test
  void nobody_unknown_gets_anything() {
    HttpProbe stranger = api.anonymous();
    int closed = 0;
    for (Operation operation : requests.operations()) {
      if (!operation.open()) {
        closed++;
        Answer answer = requests.draft(operation, world(api, operation)).send(stranger);
        assertThat(answer.status()).as(operation.id()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).as(operation.id()).startsWith("Bearer");
      }
    }
    assertThat(closed).isEqualTo(requests.operations().size() - 2);
  }

  @Test
  void nothing_of_another_workspace_is_reached_by_any_way_in() {
    Foreigner foreigner = foreigner();
    Map<String, Integer> tried = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Operation operation : requests.operations()) {
      for (Attempt attempt : attempts(operation, foreigner)) {
        tried.merge(attempt.way(), 1, Integer::sum);
        Answer answer = attempt.draft().send(api, attempt.headers());
        boolean refused = List.of(403, 404, 409, 422).contains(answer.status());
        boolean filtered = attempt.way().equals("query") && answer.status() == 200;
        if (!refused && !filtered && !operation.open()
            || attempt.way().equals("path") && !List.of(403, 404).contains(answer.status())
            || answer.body().contains(foreigner.mark())) {
          faults.add(
              operation.id()
                  + " by "
                  + attempt.way()
                  + ": "
                  + answer.status()
                  + " "
                  + answer.body().substring(0, Math.min(200, answer.body().length())));
        }
      }
    }

    System.getLogger(AccessMatrixTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} operations, foreign ids tried by {1}",
            requests.operations().size(),
            tried);
    assertThat(faults).isEmpty();
    assertThat(tried).containsKeys("path", "query", "body", "header");
    assertThat(tried.get("header")).isEqualTo(requests.operations().size() - 2);
  }

  /** A workspace of somebody else, the words that only it holds, and a key for it. */
  private record Foreigner(String workspaceId, String mark, Map<String, String> ids) {}

  /** A request with one thing that is foreign. */
  private record Attempt(String way, Draft draft, String... headers) {}

  private List<Attempt> attempts(Operation operation, Foreigner foreigner) {
    List<Attempt> attempts = new ArrayList<>();
    Map<String, String> own = world(api, operation);
    Draft draft = requests.draft(operation, own);
    for (JsonNode parameter : operation.parameters("path")) {
      String name = parameter.path("name").asString("");
      assertThat(foreigner.ids().containsKey(name) || MADE_BY_INGESTION.contains(name))
          .as("%s names something; give the foreigner one, too", name)
          .isTrue();
      if (foreigner.ids().containsKey(name)) {
        Map<String, String> path = new LinkedHashMap<>(draft.path());
        path.put(name, foreigner.ids().get(name));
        attempts.add(new Attempt("path", new Draft(operation, path, draft.query(), draft.body())));
      }
    }
    for (JsonNode parameter : operation.parameters("query")) {
      if (parameter.at("/schema/format").asString("").equals("uuid")) {
        String name = parameter.path("name").asString("");
        Map<String, String> query = new LinkedHashMap<>(draft.query());
        query.put(name, foreigner.ids().getOrDefault(name, foreigner.workspaceId()));
        attempts.add(new Attempt("query", new Draft(operation, draft.path(), query, draft.body())));
      }
    }
    attempts.addAll(inBody(draft, foreigner));
    if (!operation.open()) {
      attempts.add(new Attempt("header", draft, "X-Workspace-Id", foreigner.workspaceId()));
    }
    return attempts;
  }

  private List<Attempt> inBody(Draft draft, Foreigner foreigner) {
    List<Attempt> attempts = new ArrayList<>();
    JsonNode schema =
        requests.resolved(
            draft.operation().node().at("/requestBody/content/application~1json/schema"));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              if (property.getValue().path("format").asString("").equals("uuid")) {
                ObjectNode body = (ObjectNode) draft.body().orElseThrow().deepCopy();
                body.put(name, foreigner.ids().getOrDefault(name, foreigner.workspaceId()));
                attempts.add(
                    new Attempt(
                        "body",
                        new Draft(
                            draft.operation(), draft.path(), draft.query(), Optional.of(body))));
              }
            });
    return attempts;
  }

  private Foreigner foreigner() {
    WorkspaceId workspaceId = new WorkspaceId(UUID.randomUUID());
    String mark = "FOREIGN" + UUID.randomUUID().toString().replace("-", "");
    server.getBean(InMemoryWorkspaces.class).add(new Workspace(workspaceId, mark, Instant.EPOCH));
    Actor admin = Keys.member(server, workspaceId, Role.ADMIN);
    HttpProbe other = api.with(Keys.of(server, admin));
    Map<String, String> ids = new HashMap<>(ids(other, mark));
    ids.put("user_id", admin.userId().value().toString());
    ids.put("actor_user_id", admin.userId().value().toString());
    ids.put("workspace_id", workspaceId.value().toString());
    ids.put(
        "key_id",
        other
            .post("/api/v1/api-keys", "{\"name\":\"" + mark + "\",\"scopes\":[\"read\"]}")
            .at("/key/id"));
    return new Foreigner(workspaceId.value().toString(), mark, ids);
  }

  /** New things of one's own, so that no request meets what another one did. */
  private static Map<String, String> world(HttpProbe probe, Operation operation) {
    Map<String, String> ids = new HashMap<>(ids(probe, "own"));
    if (!operation.id().equals("cancelIngestion")) {
      probe.post("/api/v1/ingestions/" + ids.get("ingestion_id") + "/cancel");
    }
    ids.put(
        "key_id",
        probe.post("/api/v1/api-keys", "{\"name\":\"own\",\"scopes\":[\"read\"]}").at("/key/id"));
    return ids;
  }

  private static Map<String, String> ids(HttpProbe probe, String mark) {
    String study =
        probe
            .post(
                "/api/v1/studies",
                "{\"study_code\":\"%s-%s\",\"title\":\"%s\"}"
                    .formatted(mark, UUID.randomUUID(), mark))
            .at("/id");
    String document =
        probe
            .post(
                "/api/v1/studies/" + study + "/documents",
                "{\"doc_type\":\"protocol\",\"title\":\"" + mark + "\"}")
            .at("/id");
    String version =
        probe
            .post(
                "/api/v1/documents/" + document + "/versions",
                "{\"version_label\":\"" + mark + "\"}")
            .at("/id");
    String path = "/api/v1/document-versions/" + version;
    assertThat(probe.upload(path + "/file", mark + ".docx", Samples.docx(mark)).status())
        .isEqualTo(200);
    return Map.of(
        "study_id", study,
        "document_id", document,
        "version_id", version,
        "document_version_id", version,
        "ingestion_id", probe.post(path + "/ingestions").at("/id"),
        "anchor_id", version + ":p:0123456789abcdef");
  }

  private static Map<String, String> table() {
    try (InputStream in = AccessMatrixTest.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing");
      }
      Map<String, String> rows = new TreeMap<>();
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] cells = line.strip().split("\\s+", 2);
                assertThat(rows.put(cells[0], cells[1].strip().replaceAll("\\s+", " ")))
                    .as("second row of %s", cells[0])
                    .isNull();
              });
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
