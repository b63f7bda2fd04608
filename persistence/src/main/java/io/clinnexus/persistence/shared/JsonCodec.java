package io.clinnexus.persistence.shared;

import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON columns as trees. Reading is lenient by construction: older rows were written by another
 * program, so a missing or odd value counts as absent and an unknown key is passed over.
 */
public final class JsonCodec {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonCodec() {}

  /** An empty object to fill. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The tree as a column value. */
  public static Jsonb write(JsonNode tree) {
    return new Jsonb(MAPPER.writeValueAsString(tree));
  }

  /** Any value of maps, lists, strings and numbers as a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** The tree of a column; an absent column reads as an empty object. */
  public static JsonNode read(@Nullable Jsonb column) {
    if (column == null) {
      return object();
    }
    try {
      return MAPPER.readTree(column.text());
    } catch (JacksonException e) {
      throw new IllegalStateException("The database returned a JSON value that is not JSON.", e);
    }
  }

  /** The text under a key; absent unless it is a string. */
  public static Optional<String> text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  /** The whole number under a key; absent unless it is a number within the range of a long. */
  public static OptionalLong number(JsonNode object, String key) {
    return object.path(key).asLongOpt();
  }

  /** Whether the value under a key is true. */
  public static boolean flag(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isBoolean() && value.booleanValue();
  }

  /** The strings of the array under a key; anything else in it is passed over. */
  public static List<String> texts(JsonNode object, String key) {
    return object.path(key).isArray() ? texts(object.path(key)) : List.of();
  }

  /** The strings of an array; anything else in it is passed over. */
  public static List<String> texts(JsonNode array) {
    return array.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList();
  }

  /** The counts under a key by their names; anything that is not a number is passed over. */
  public static Map<String, Long> counts(JsonNode object, String key) {
    Map<String, Long> counts = new TreeMap<>();
    object
        .path(key)
        .properties()
        .forEach(
            entry -> entry.getValue().asLongOpt().ifPresent(n -> counts.put(entry.getKey(), n)));
    return counts;
  }
}
