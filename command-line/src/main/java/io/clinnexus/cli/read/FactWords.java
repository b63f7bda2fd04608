package io.clinnexus.cli.read;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Values of facts in words. */
final class FactWords {

  private FactWords() {}

  /** The value with its unit, in one line. */
  static String of(JsonNode value, String unit) {
    String words =
        switch (value.path("kind").asString("")) {
          case "text" -> value.path("text").asString("");
          case "number" -> value.path("number").asString("");
          case "flag" -> value.path("holds").asBoolean(false) ? "yes" : "no";
          case "range" -> value.path("min").asString("") + " to " + value.path("max").asString("");
          case "duration" ->
              value.path("amount").asString("") + " " + value.path("unit").asString("");
          case "texts" -> texts(value);
          case "missing" -> "not stated";
          case "visits" -> count(value, "visits");
          case "procedures" -> count(value, "procedures");
          case "matrix" -> count(value, "marks");
          case "schedules" -> count(value, "schedules");
          default -> value.path("json").toString();
        };
    return unit.isEmpty() ? words : words + " " + unit;
  }

  private static String texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    value.path("texts").forEach(text -> texts.add(text.asString("")));
    return String.join("; ", texts);
  }

  private static String count(JsonNode value, String name) {
    return value.path(name).size() + " " + name;
  }
}
