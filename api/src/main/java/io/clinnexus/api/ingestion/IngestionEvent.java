package io.clinnexus.api.ingestion;

import io.clinnexus.domain.ingestion.RunState;
import io.clinnexus.domain.ingestion.StepName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the event stream of a run tells about it. */
@Schema(name = "IngestionEvent")
public record IngestionEvent(
    UUID ingestionId,
    UUID documentVersionId,
    RunState state,
    int attempt,
    @Nullable StepName step,
    int percent,
    SortedMap<String, Long> counts,
    List<RunErrorResponse> errors) {

  public IngestionEvent {
    errors = List.copyOf(errors);
  }

  /** Whether nothing follows. */
  boolean last() {
    return state != RunState.QUEUED && state != RunState.RUNNING;
  }
}
