package io.clinnexus.api.support;

import io.clinnexus.api.support.GeneratedRequests.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Spoils one thing of a request, or moves it to a boundary. */
public final class Mutations {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "null",
          "99999999999999999999",
          "1e309",
          "'; drop table users; --",
          "../../etc/passwd",
          "${jndi:ldap://x}",
          "<script>alert(1)</script>",
          "%00",
          "a\u0000b",
          "\u202e\u0410\uD83D\uDE00",
          "\uFFFF",
          "x".repeat(2_000));
  private static final List<String> LIMITS = List.of("0", "1", "500", "501", "-1", "x", "1.5");

  private final Random random;

  public Mutations(Random random) {
    this.random = random;
  }

  /** A request, what was done to it, and whether no server may accept it now. */
  public record Mutated(Draft draft, String what, boolean invalid) {}

  /** One change. */
  public Mutated mutate(Draft draft) {
    List<String> ways = new ArrayList<>(List.of("unknown parameter"));
    if (!draft.path().isEmpty()) {
      ways.addAll(List.of("path", "stranger"));
    }
    if (!draft.operation().parameters("query").isEmpty()) {
      ways.addAll(List.of("query", "boundary"));
    }
    if (draft.body().filter(JsonNode::isObject).isPresent()) {
      ways.addAll(List.of("removed", "unknown property", "text", "type", "type", "text"));
    }
    String way = ways.get(random.nextInt(ways.size()));
    return switch (way) {
      case "path" -> path(draft, text());
      case "stranger" -> path(draft, new UUID(random.nextLong(), random.nextLong()).toString());
      case "query" -> query(draft, text());
      case "boundary" -> boundary(draft);
      case "removed", "unknown property", "text", "type" -> body(draft, way);
      default -> with(draft, "no_such_parameter", "1", way, true);
    };
  }

  private Mutated path(Draft draft, String value) {
    Map<String, String> path = new LinkedHashMap<>(draft.path());
    path.put(one(new ArrayList<>(path.keySet())), value.isBlank() ? "x" : value);
    return new Mutated(
        new Draft(draft.operation(), path, draft.query(), draft.body()), "path", false);
  }

  private Mutated query(Draft draft, String value) {
    return with(
        draft,
        one(draft.operation().parameters("query")).path("name").asString(""),
        value,
        "query",
        false);
  }

  private Mutated boundary(Draft draft) {
    String limit = one(LIMITS);
    boolean knows =
        draft.operation().parameters("query").stream()
            .anyMatch(parameter -> parameter.path("name").asString("").equals("limit"));
    boolean good = List.of("1", "500").contains(limit);
    return with(draft, "limit", limit, "boundary", !knows || !good);
  }

  private static Mutated with(
      Draft draft, String name, String value, String what, boolean invalid) {
    Map<String, String> query = new LinkedHashMap<>(draft.query());
    query.put(name, value);
    return new Mutated(
        new Draft(draft.operation(), draft.path(), query, draft.body()), what, invalid);
  }

  private Mutated body(Draft draft, String way) {
    ObjectNode body = (ObjectNode) draft.body().orElseThrow().deepCopy();
    String name = body.isEmpty() ? "x" : one(new ArrayList<>(body.propertyNames()));
    boolean invalid = false;
    switch (way) {
      case "removed" -> {
        invalid = body.has(name);
        body.remove(name);
      }
      case "unknown property" -> {
        invalid = true;
        body.put("no_such_property", 1);
      }
      case "text" -> body.put(name, text());
      default -> {
        invalid = true;
        body.set(name, one(wrong(body.path(name))));
      }
    }
    return new Mutated(
        new Draft(draft.operation(), draft.path(), draft.query(), Optional.of(body)), way, invalid);
  }

  /** Values of another type than the one that is there. */
  private static List<JsonNode> wrong(JsonNode right) {
    List<JsonNode> wrong = new ArrayList<>();
    wrong.add(JSON.nullNode());
    wrong.add(JSON.createObjectNode());
    if (!right.isArray()) {
      wrong.add(JSON.createArrayNode().add(1));
    }
    if (!right.isBoolean()) {
      wrong.add(JSON.getNodeFactory().booleanNode(true));
    }
    if (!right.isNumber()) {
      wrong.add(JSON.getNodeFactory().numberNode(42));
    }
    return wrong;
  }

  private String text() {
    return one(TEXTS);
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
