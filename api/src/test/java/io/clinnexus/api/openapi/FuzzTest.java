package io.clinnexus.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.clinnexus.api.support.GeneratedRequests;
import io.clinnexus.api.support.GeneratedRequests.Draft;
import io.clinnexus.api.support.GeneratedRequests.Operation;
import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.Keys;
import io.clinnexus.api.support.Mutations;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Role;
import io.clinnexus.testsupport.Promises;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generated requests, valid and spoiled, of all operations by all roles: whatever comes, the answer
 * is one that the description declares, and tells nothing of the inside. {@code
 * -Dclinnexus.fuzz.requests} and {@code -Dclinnexus.fuzz.seed} say how many and which.
 */
@ExtendWith(RunningApi.class)
class FuzzTest {

  private static final int REQUESTS =
      Integer.getInteger("clinnexus.fuzz.requests", Promises.size(2_000, 100_000));
  private static final long SEED = Long.getLong("clinnexus.fuzz.seed", 20_261_129L);
  private static final int MOST_FAULTS = 20;
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)\\bat [a-z]+(\\.[a-zA-Z0-9_$]+)+\\(|org\\.springframework|io\\.clinnexus\\.|"
              + "sqlstate|\\bselect .+ from \\b|java\\.[a-z]+\\.|NullPointer");
  private static final Set<String> JSON_TYPES =
      Set.of("application/json", "application/problem+json");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpProbe api;
  private final JsonNode description;
  private final GeneratedRequests requests;
  private final List<HttpProbe> callers = new ArrayList<>();
  private final Random random = new Random(SEED);
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new HashMap<>();
  private final List<String> faults = new ArrayList<>();
  private Map<String, String> ids = Map.of();

  FuzzTest(HttpProbe api, ConfigurableApplicationContext server) {
    this.api = api;
    this.description = api.get("/v3/api-docs").json();
    this.requests = new GeneratedRequests(description);
    for (Role role : Role.values()) {
      Actor member = Keys.member(server, Actor.builtIn().workspaceId(), role);
      callers.add(api.with(Keys.of(server, member)));
    }
    callers.add(api.anonymous());
  }

  @Test
  void every_answer_is_one_that_the_description_declares() {
    List<Operation> operations = requests.operations();
    Mutations mutations = new Mutations(random);
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < REQUESTS && faults.size() < MOST_FAULTS; i++) {
      if (i % 50 == 0) {
        ids = world();
      }
      Operation operation = operations.get(i % operations.size());
      boolean spoil = random.nextInt(4) > 0;
      Draft valid = requests.draft(operation, ids);
      Mutations.Mutated mutated =
          spoil ? mutations.mutate(valid) : new Mutations.Mutated(valid, "none", false);
      int caller = random.nextInt(callers.size());
      Answer answer = mutated.draft().send(callers.get(caller));
      statuses.merge(answer.status(), 1, Integer::sum);
      check(mutated, caller, answer);
    }

    System.getLogger(FuzzTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} requests of {1} operations, seed {2}: {3}",
            String.valueOf(REQUESTS),
            operations.size(),
            String.valueOf(SEED),
            statuses);
    assertThat(faults).isEmpty();
    assertThat(statuses).containsKeys(200, 201, 204, 400, 401, 403, 404);
  }

  private void check(Mutations.Mutated mutated, int caller, Answer answer) {
    Operation operation = mutated.draft().operation();
    String what =
        operation.id()
            + " ["
            + mutated.what()
            + "] by "
            + (caller < Role.values().length ? Role.values()[caller].code() : "nobody")
            + " "
            + mutated.draft().target()
            + " "
            + mutated.draft().body().map(JsonNode::toString).map(FuzzTest::cut).orElse("")
            + " -> "
            + answer.status()
            + " "
            + cut(answer.body());
    JsonNode declared = operation.node().path("responses").path(String.valueOf(answer.status()));
    if (answer.status() >= 500) {
      faults.add("failed: " + what);
    } else if (declared.isMissingNode()) {
      faults.add("status is not declared: " + what);
    } else {
      checkBody(declared, answer, what);
    }
    if (INSIDE.matcher(answer.body()).find() && answer.status() >= 400) {
      faults.add("tells of the inside: " + what);
    }
    if (mutated.invalid() && answer.status() < 400) {
      faults.add("accepted: " + what);
    }
    if (mutated.what().equals("none") && caller == 0 && answer.status() == 400) {
      faults.add("rejected although valid: " + what);
    }
  }

  private void checkBody(JsonNode declared, Answer answer, String what) {
    JsonNode contents = declared.path("content");
    String type = answer.header("content-type").split(";")[0];
    if (answer.body().isEmpty()) {
      if (!contents.isMissingNode() && !contents.isEmpty() && answer.status() != 304) {
        faults.add("empty: " + what);
      }
      return;
    }
    JsonNode content = contents.path(type);
    if (content.isMissingNode()) {
      content = contents.path("*/*");
    }
    if (content.isMissingNode() && !contents.has("application/octet-stream")) {
      faults.add("media type " + type + " is not declared: " + what);
    } else if (JSON_TYPES.contains(type) && !content.path("schema").isMissingNode()) {
      validate(content.path("schema"), answer.body(), what);
    }
  }

  private void validate(JsonNode schema, String body, String what) {
    try {
      List<com.networknt.schema.Error> errors = schema(schema).validate(JSON.readTree(body));
      if (!errors.isEmpty()) {
        faults.add("does not fit its schema (" + errors.get(0) + "): " + what);
      }
    } catch (JacksonException e) {
      faults.add("is no JSON: " + what);
    }
  }

  /** The schema with all that it may refer to beside it. */
  private Schema schema(JsonNode schema) {
    return schemas.computeIfAbsent(
        schema.toString(),
        text -> {
          ObjectNode whole = JSON.createObjectNode();
          whole.set("components", description.get("components"));
          ((ObjectNode) schema).properties().forEach(p -> whole.set(p.getKey(), p.getValue()));
          return registry.getSchema(whole);
        });
  }

  private Map<String, String> world() {
    String document = Samples.document(api);
    String version = Samples.version(api, document);
    String path = "/api/v1/document-versions/" + version;
    api.upload(path + "/file", "a.docx", Samples.docx("Some text"));
    String run = api.post(path + "/ingestions").at("/id");
    api.post("/api/v1/ingestions/" + run + "/cancel");
    return Map.of(
        "study_id", api.get("/api/v1/documents/" + document).at("/study_id"),
        "document_id", document,
        "version_id", version,
        "document_version_id", version,
        "ingestion_id", run,
        "key_id",
            api.post("/api/v1/api-keys", "{\"name\":\"fuzz\",\"scopes\":[\"read\"]}").at("/key/id"),
        "anchor_id", version + ":p:" + UUID.randomUUID().toString().substring(0, 8) + "01234567");
  }

  private static String cut(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "..." : text;
  }
}
