package io.clinnexus.cli.ingest;

import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.ApiProblem;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.client.RunEvent;
import io.clinnexus.cli.display.Progress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Follows a run to its end by its event stream; asks now and then when no stream is to be had. */
final class RunFollower {

  private static final Set<String> FINAL_STATES = Set.of("succeeded", "failed", "cancelled");
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ApiClient api;

  RunFollower(ApiClient api) {
    this.api = api;
  }

  /** Returns the run as the API records it, in its final state. */
  JsonNode follow(String runId, int index, Progress progress) {
    while (true) {
      boolean ended = stream(runId, event -> show(event, index, progress));
      JsonNode run = api.get(Paths.ingestion(runId));
      if (FINAL_STATES.contains(run.path("state").asString(""))) {
        return run;
      }
      if (!ended) {
        JsonNode at = run.path("progress");
        progress.update(
            index,
            run.path("state").asString(""),
            at.path("step").asString(""),
            at.path("percent").asInt(0));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean stream(String runId, java.util.function.Consumer<RunEvent> listener) {
    try {
      return api.follow(Paths.eventsOf(runId), listener);
    } catch (ApiProblem noStream) {
      if (noStream.status() == 404) {
        throw noStream;
      }
      return false;
    }
  }

  private static void show(RunEvent event, int index, Progress progress) {
    if (!FINAL_STATES.contains(event.state())) {
      progress.update(index, event.state(), event.step(), event.percent());
    }
  }
}
