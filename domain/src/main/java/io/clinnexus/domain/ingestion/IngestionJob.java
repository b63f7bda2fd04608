package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import java.util.List;
import java.util.UUID;

/** The work to hand to a worker: which run of which workspace. */
public record IngestionJob(WorkspaceId workspaceId, IngestionRunId runId)
    implements WorkspaceScoped {

  /** The text form {@code workspace/run}; it names the job in the queue and is all its data. */
  public String key() {
    return JobKey.format(workspaceId.value(), runId.value());
  }

  /**
   * Reads the text form; throws {@link io.clinnexus.domain.shared.InvalidValue} for anything else.
   */
  public static IngestionJob parse(String key) {
    List<UUID> parts = JobKey.parse(key, "workspace", "run");
    return new IngestionJob(new WorkspaceId(parts.get(0)), new IngestionRunId(parts.get(1)));
  }
}
