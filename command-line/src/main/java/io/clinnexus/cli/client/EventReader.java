package io.clinnexus.cli.client;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the lines of an event stream together; an empty line ends an event. */
final class EventReader {

  private final JsonMapper json;
  private final StringBuilder data = new StringBuilder();
  private String name = "message";

  EventReader(JsonMapper json) {
    this.json = json;
  }

  /** Returns the event that this line completes. Comments and unknown fields are passed over. */
  Optional<RunEvent> line(String line) {
    if (line.startsWith("event:")) {
      name = line.substring(6).strip();
    } else if (line.startsWith("data:")) {
      data.append(line.substring(5).strip());
    } else if (line.isEmpty() && !data.isEmpty()) {
      return end();
    }
    return Optional.empty();
  }

  private Optional<RunEvent> end() {
    String text = data.toString();
    boolean last = name.equals("finished");
    data.setLength(0);
    name = "message";
    try {
      JsonNode event = json.readTree(text);
      return Optional.of(
          new RunEvent(
              event.path("state").asString(""),
              event.path("step").asString(""),
              event.path("percent").asInt(0),
              last));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }
}
