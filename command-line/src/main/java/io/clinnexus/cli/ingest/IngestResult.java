package io.clinnexus.cli.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one file. Status is the state of the run (succeeded, failed, cancelled), or {@code
 * refused} when no run was started. The run is the API's own record, missing when refused.
 */
public record IngestResult(
    Path file,
    String study,
    String label,
    String status,
    Optional<String> versionId,
    Optional<JsonNode> run,
    Optional<Problem> error) {

  /** Why a file did not get through: a stable code and a sentence. */
  public record Problem(String code, String message) {}

  /** Whether the document is in the twin now. */
  public boolean succeeded() {
    return status.equals("succeeded");
  }

  /** The run as an object; empty when there is none, so that its properties read as missing. */
  public JsonNode runOrEmpty() {
    return run.orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** The object that {@code --json} prints. */
  public ObjectNode json() {
    JsonNode measured = runOrEmpty();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("file", file.toString()).put("study", study).put("label", label).put("status", status);
    out.put("document_version_id", versionId.orElse(null));
    out.put("run_id", run.map(r -> r.path("id").asString("")).orElse(null));
    out.set("anchors", copy(measured.path("anchors").path("by_type")));
    out.set("zones", copy(measured.path("anchors").path("by_zone")));
    out.set("languages", copy(measured.path("anchors").path("by_language")));
    out.put("sections", measured.path("anchors").path("sections").asLong(0));
    out.put("chunks", measured.path("chunks").path("total").asLong(0));
    number(out, "unaccounted_chars", measured.path("ledger").path("unaccounted_chars"));
    out.set("skipped_chars", copy(measured.path("ledger").path("skipped_chars")));
    number(out, "duration_ms", measured.path("duration_ms"));
    out.set("steps_ms", copy(measured.path("steps_ms")));
    out.set("warnings", copyList(measured.path("warnings")));
    error.ifPresent(
        problem ->
            out.putObject("error").put("code", problem.code()).put("message", problem.message()));
    return out;
  }

  /** Unknown stays null: a reader must not take it for 0. */
  private static void number(ObjectNode out, String name, JsonNode value) {
    if (value.isNumber()) {
      out.put(name, value.asLong());
    } else {
      out.putNull(name);
    }
  }

  private static JsonNode copy(JsonNode object) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      copy.set(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  private static JsonNode copyList(JsonNode list) {
    return JsonNodeFactory.instance.arrayNode().addAll(List.copyOf(list.values()));
  }
}
