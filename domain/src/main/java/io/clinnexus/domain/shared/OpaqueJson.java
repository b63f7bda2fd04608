package io.clinnexus.domain.shared;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON text that the domain only carries; never blank, kept valid by its producer. */
public record OpaqueJson(String text) {

  public static final OpaqueJson EMPTY_OBJECT = new OpaqueJson("{}");

  public OpaqueJson {
    InvalidValue.unless(!text.isBlank(), "json", "must not be blank.");
  }

  /** This value; throws {@link InvalidValue} of the field unless it is a JSON object. */
  public OpaqueJson requireObject(String field) {
    InvalidValue.unless(text.stripLeading().startsWith("{"), field, "must be a JSON object.");
    return this;
  }

  /** A flat object of strings, numbers, booleans and nulls with its keys in alphabetic order. */
  public static OpaqueJson of(Map<String, ? extends @Nullable Object> values) {
    return new OpaqueJson(
        new TreeMap<String, @Nullable Object>(values)
            .entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + value(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
  }

  private static String value(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return String.valueOf(value);
    }
    return quoted(value.toString());
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
