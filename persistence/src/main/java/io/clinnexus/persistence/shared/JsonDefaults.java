package io.clinnexus.persistence.shared;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills in what older JSON objects leave out, so that they read as the shapes of today. What is
 * there stays, also when it has the wrong type: reading the shape then refuses it by its place.
 */
public final class JsonDefaults {

  private JsonDefaults() {}

  /** The object under a key, made when it is missing; one beside the tree when it is no object. */
  public static ObjectNode object(ObjectNode parent, String key) {
    JsonNode value = parent.path(key);
    if (value instanceof ObjectNode object) {
      return object;
    }
    ObjectNode made = JsonCodec.object();
    if (value.isMissingNode() || value.isNull()) {
      parent.set(key, made);
    }
    return made;
  }

  /** Sets a value unless the key has one. */
  public static void value(ObjectNode object, String key, Object standard) {
    if (object.path(key).isMissingNode() || object.path(key).isNull()) {
      object.set(key, JsonCodec.tree(standard));
    }
  }

  /** The objects among the elements of the array under a key. */
  public static List<ObjectNode> elements(ObjectNode object, String key) {
    return object
        .path(key)
        .valueStream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .toList();
  }
}
