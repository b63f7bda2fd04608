package io.clinnexus.api.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.InMemoryIngestionRuns;
import io.clinnexus.domain.ingestion.IngestionJob;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.RunFailure;
import io.clinnexus.domain.ingestion.RunProgress;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.StepName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
@Timeout(60)
class IngestionEventsTest {

  private static final BuildIdentity BUILD = new BuildIdentity("0.1.0", "c0ffee");

  private final HttpProbe api;
  private final InMemoryIngestionRuns runs;
  private final EventStreams streams;
  private final String id;
  private final IngestionRunId runId;

  IngestionEventsTest(HttpProbe api, InMemoryIngestionRuns runs, EventStreams streams) {
    this.api = api;
    this.runs = runs;
    this.streams = streams;
    this.id = Samples.ingestion(api, Samples.versionWithFile(api));
    this.runId = new IngestionRunId(UUID.fromString(id));
  }

  @Test
  void the_present_state_comes_at_once_then_each_change_then_the_end() throws IOException {
    try (Follower follower = follow(id)) {
      assertThat(follower.event()).isEqualTo("progress").as("the state when the client comes");
      assertThat(follower.data()).contains("\"state\":\"queued\"", "\"step\":null");

      ClaimedRun run = claim();
      follower.event();
      assertThat(follower.data()).contains("\"state\":\"running\"", "\"attempt\":1");

      runs.recordProgress(
          Actor.builtIn().workspaceId(),
          runId,
          run.token(),
          new RunProgress(Optional.of(StepName.BUILD_ANCHORS), 16, Map.of("paragraphs", 812L)));
      assertThat(follower.event()).isEqualTo("progress");
      assertThat(follower.data())
          .contains("\"step\":\"build_anchors\",\"percent\":16,\"counts\":{\"paragraphs\":812}");

      runs.succeed(Actor.builtIn().workspaceId(), runId, RunSummary.EMPTY, QualityReport.CLEAN);
      assertThat(follower.event()).isEqualTo("finished");
      assertThat(follower.data()).contains("\"state\":\"succeeded\"", "\"percent\":100");
      assertThat(follower.ended()).isTrue();
    }
  }

  @Test
  void a_run_that_has_ended_is_told_at_once_and_the_stream_ends() throws IOException {
    claim();
    runs.fail(
        Actor.builtIn().workspaceId(),
        runId,
        RunSummary.EMPTY,
        new RunFailure("CORRUPT_FILE", "The file is damaged."));

    try (Follower follower = follow(id)) {
      assertThat(follower.event()).isEqualTo("finished");
      assertThat(follower.data())
          .contains(
              "\"state\":\"failed\"",
              "\"errors\":[{\"code\":\"CORRUPT_FILE\",\"message\":\"The file is damaged.\"}]");
      assertThat(follower.ended()).isTrue();
    }
  }

  @Test
  void a_silent_stream_gets_comments() throws IOException {
    try (Follower follower = follow(id)) {
      follower.event();
      follower.data();
      assertThat(follower.comment()).isEqualTo(":alive");
      assertThat(follower.comment()).isEqualTo(":alive");
      runs.cancel(Actor.builtIn().workspaceId(), runId);
      assertThat(follower.event()).isEqualTo("finished");
      assertThat(follower.data()).contains("\"state\":\"cancelled\"");
    }
  }

  @Test
  void several_clients_follow_one_run_and_too_many_are_refused() throws IOException {
    List<Follower> followers = new ArrayList<>();
    for (int i = 0; i < RunningApi.MAX_STREAMS; i++) {
      followers.add(follow(id));
    }
    Answer refused = api.get(path(id));
    runs.cancel(Actor.builtIn().workspaceId(), runId);
    for (Follower follower : followers) {
      assertThat(follower.event()).isEqualTo("progress");
      follower.data();
      assertThat(follower.event()).isEqualTo("finished");
      follower.data();
      assertThat(follower.ended()).isTrue();
      follower.close();
    }

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.at("/code")).isEqualTo("stream.limit-reached");
    assertThat(refused.header("retry-after")).isEqualTo("5");
    assertThat(streams.count()).isZero();
  }

  @Test
  void a_stream_of_an_unknown_run_is_a_problem_not_a_stream() {
    Answer answer = api.get(path(new UUID(7, 7).toString()));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
  }

  private ClaimedRun claim() {
    return runs.claim(new IngestionJob(Actor.builtIn().workspaceId(), runId), BUILD).orElseThrow();
  }

  private Follower follow(String runId) {
    HttpResponse<InputStream> response = api.stream(path(runId));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream");
    return new Follower(new BufferedReader(new InputStreamReader(response.body(), UTF_8)));
  }

  private static String path(String runId) {
    return "/api/v1/ingestions/" + runId + "/events";
  }

  /** Reads a stream line by line. */
  private record Follower(BufferedReader reader) implements AutoCloseable {

    /** The name of the next event; comments before it are passed over. */
    String event() throws IOException {
      String line = reader.readLine();
      while (line.isEmpty() || line.startsWith(":")) {
        line = reader.readLine();
      }
      assertThat(line).startsWith("event:");
      return line.substring("event:".length());
    }

    String data() throws IOException {
      String line = reader.readLine();
      assertThat(line).startsWith("data:");
      return line;
    }

    String comment() throws IOException {
      String line = reader.readLine();
      while (line.isEmpty()) {
        line = reader.readLine();
      }
      return line;
    }

    boolean ended() throws IOException {
      String line = reader.readLine();
      while (line != null && line.isEmpty()) {
        line = reader.readLine();
      }
      return line == null;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
