package io.clinnexus.api.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a well-formed request for each operation of the description, from its description. */
public final class GeneratedRequests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int RANDOM = 8;

  private final JsonNode description;

  public GeneratedRequests(JsonNode description) {
    this.description = description;
  }

  /** An operation as the description has it. */
  public record Operation(String id, String method, String path, JsonNode node) {

    /** Whether it wants no login. */
    public boolean open() {
      return node.path("security").isArray() && node.path("security").isEmpty();
    }

    /** The declared parameters of a place: path, query or header. */
    public List<JsonNode> parameters(String in) {
      return StreamSupport.stream(node.path("parameters").spliterator(), false)
          .filter(parameter -> parameter.path("in").asString("").equals(in))
          .toList();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** A request that can still be changed: values of parameters, and the body if there is one. */
  public record Draft(
      Operation operation,
      Map<String, String> path,
      Map<String, String> query,
      Optional<JsonNode> body) {

    /** The path with its parameters filled in, and the query. */
    public String target() {
      String target = operation.path();
      for (Map.Entry<String, String> value : path.entrySet()) {
        target = target.replace("{" + value.getKey() + "}", encoded(value.getValue()));
      }
      List<String> pairs = new ArrayList<>();
      query.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
      return pairs.isEmpty() ? target : target + "?" + String.join("&", pairs);
    }

    /** Sends it. */
    public HttpProbe.Answer send(HttpProbe probe, String... headers) {
      if (operation.node().at("/requestBody/content/multipart~1form-data").isObject()) {
        return probe.upload(target(), "file.docx", Samples.docx("Text of a file"), headers);
      }
      HttpRequest.Builder request =
          probe
              .request(target())
              .method(
                  operation.method(),
                  body.map(json -> BodyPublishers.ofString(json.toString()))
                      .orElse(BodyPublishers.noBody()));
      body.ifPresent(json -> request.header("Content-Type", "application/json"));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return probe.send(request);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
  }

  /** All operations, in the order of the description. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        item ->
                            operations.add(
                                new Operation(
                                    item.getValue().path("operationId").asString(""),
                                    item.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    item.getValue()))));
    return operations;
  }

  /** What is needed and no more; ids by the names of parameters and properties, else random. */
  public Draft draft(Operation operation, Map<String, String> ids) {
    Map<String, String> path = new LinkedHashMap<>();
    operation
        .parameters("path")
        .forEach(parameter -> path.put(name(parameter), text(parameter, ids)));
    Map<String, String> query = new LinkedHashMap<>();
    operation.parameters("query").stream()
        .filter(parameter -> parameter.path("required").asBoolean(false))
        .forEach(parameter -> query.put(name(parameter), text(parameter, ids)));
    JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
    return new Draft(
        operation,
        path,
        query,
        schema.isMissingNode() ? Optional.empty() : Optional.of(value("", schema, ids)));
  }

  private String text(JsonNode parameter, Map<String, String> ids) {
    JsonNode value = value(name(parameter), parameter.path("schema"), ids);
    JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    return first.asString("x");
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asString("");
  }

  /** A value that the schema allows. */
  public JsonNode value(String name, JsonNode given, Map<String, String> ids) {
    JsonNode schema = resolved(given);
    if (ids.containsKey(name)) {
      return JSON.getNodeFactory().stringNode(ids.get(name));
    }
    if (schema.path("oneOf").isArray()) {
      return value(name, schema.path("oneOf").get(0), ids);
    }
    if (schema.path("enum").isArray()) {
      return schema.path("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema, ids);
      case "array" -> array(name, schema, ids);
      case "integer", "number" -> JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
      case "boolean" -> JSON.getNodeFactory().booleanNode(true);
      default -> JSON.getNodeFactory().stringNode(string(name, schema));
    };
  }

  private JsonNode object(JsonNode schema, Map<String, String> ids) {
    ObjectNode object = JSON.createObjectNode();
    for (JsonNode required : schema.path("required")) {
      String name = required.asString("");
      object.set(name, value(name, schema.path("properties").path(name), ids));
    }
    return object;
  }

  private JsonNode array(String name, JsonNode schema, Map<String, String> ids) {
    ArrayNode array = JSON.createArrayNode();
    array.add(value(name, schema.path("items"), ids));
    return array;
  }

  private static String string(String name, JsonNode schema) {
    String random = UUID.randomUUID().toString();
    if (name.equals("email")) {
      return random + "@test.example";
    }
    return switch (schema.path("format").asString("")) {
      case "uuid" -> random;
      case "date" -> "2026-01-31";
      case "date-time" -> "2026-01-31T12:00:00Z";
      case "password" -> "correct horse battery staple";
      default -> free(name, schema, random);
    };
  }

  /** Text that is new each time, where a pattern does not ask for a certain one. */
  private static String free(String name, JsonNode schema, String random) {
    if (schema.has("pattern")) {
      return schema.path("example").asString(schema.path("default").asString("x"));
    }
    String text = name + "-" + random.substring(0, RANDOM);
    int longest = schema.path("maxLength").asInt(text.length());
    return text.substring(Math.max(0, text.length() - longest));
  }

  /** The schema itself, where a reference to it is given. */
  public JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : description.at(reference.substring(1));
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asString("string") : type.asString("string");
  }
}
