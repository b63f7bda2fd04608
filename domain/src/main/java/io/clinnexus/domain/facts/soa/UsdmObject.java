package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the model in the making: attributes in their order; the class comes last. */
final class UsdmObject {

  private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
  private final String instanceType;

  UsdmObject(String instanceType, String id) {
    this.instanceType = instanceType;
    attributes.put("id", id);
    attributes.put("extensionAttributes", List.of());
  }

  /** Sets an attribute: a text, a truth value, an object, a list of these, or null. */
  UsdmObject set(String name, @Nullable Object value) {
    attributes.put(name, value);
    return this;
  }

  String id() {
    return String.valueOf(attributes.get("id"));
  }

  /** The study in the object that files of the model consist of. */
  static OpaqueJson wrapper(UsdmObject study, String modelVersion) {
    StringBuilder out = new StringBuilder("{\"study\":");
    study.write(out);
    out.append(",\"usdmVersion\":");
    text(modelVersion, out);
    out.append(",\"systemName\":\"ClinNexus\",\"systemVersion\":null}");
    return new OpaqueJson(out.toString());
  }

  private void write(StringBuilder out) {
    out.append('{');
    attributes.forEach(
        (name, value) -> {
          text(name, out);
          out.append(':');
          value(value, out);
          out.append(',');
        });
    text("instanceType", out);
    out.append(':');
    text(instanceType, out);
    out.append('}');
  }

  private static void value(@Nullable Object value, StringBuilder out) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof UsdmObject object) {
      object.write(out);
    } else if (value instanceof List<?> list) {
      out.append('[');
      List<Object> items = new ArrayList<>(list);
      for (int i = 0; i < items.size(); i++) {
        out.append(i > 0 ? "," : "");
        value(items.get(i), out);
      }
      out.append(']');
    } else {
      text(value.toString(), out);
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
