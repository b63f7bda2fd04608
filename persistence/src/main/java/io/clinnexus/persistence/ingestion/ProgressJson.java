package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.ingestion.RunProgress;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The column {@code progress_json} of a run. */
final class ProgressJson {

  private static final int DONE = 100;

  private ProgressJson() {}

  static Jsonb write(RunProgress progress) {
    ObjectNode json = JsonCodec.object();
    progress.step().ifPresent(step -> json.put("step", step.code()));
    json.put("percent", progress.percent());
    json.set("counts", JsonCodec.tree(progress.counts()));
    return JsonCodec.write(json);
  }

  static RunProgress read(Jsonb column) {
    JsonNode json = JsonCodec.read(column);
    long percent = JsonCodec.number(json, "percent").orElse(0);
    return new RunProgress(
        JsonCodec.text(json, "step").flatMap(ProgressJson::step),
        (int) Math.max(0, Math.min(DONE, percent)),
        JsonCodec.counts(json, "counts"));
  }

  private static Optional<StepName> step(String code) {
    return Stream.of(StepName.values()).filter(step -> step.code().equals(code)).findFirst();
  }
}
