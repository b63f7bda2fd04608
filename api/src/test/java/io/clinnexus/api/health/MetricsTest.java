package io.clinnexus.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class MetricsTest {

  private final HttpProbe api;

  MetricsTest(HttpProbe api) {
    this.api = api;
  }

  @Test
  void the_workload_and_the_requests_are_told_to_prometheus() {
    api.get("/api/v1/studies");

    Answer metrics = api.get("/actuator/prometheus");

    assertThat(metrics.status()).isEqualTo(200);
    assertThat(metrics.header("content-type")).startsWith("text/plain");
    assertThat(metrics.body())
        .contains("# TYPE clinnexus_ingestions_queued gauge")
        .contains("# TYPE clinnexus_ingestions_running gauge")
        .contains("# TYPE clinnexus_ingestions_oldest_queued_seconds gauge")
        .contains("http_server_requests_seconds_count")
        .contains("uri=\"/api/v1/studies\"")
        .contains("jvm_memory_used_bytes");
  }
}
