package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.UUID;

/** The work to hand to a worker: which run of which workspace. */
public record IngestionJob(WorkspaceId workspaceId, IngestionRunId runId)
    implements WorkspaceScoped {

  private static final int UUID_LENGTH = 36;

  /** The text form {@code workspace/run}; it names the job in the queue and is all its data. */
  public String key() {
    return workspaceId.value() + "/" + runId.value();
  }

  /** Reads the text form; throws {@link InvalidValue} for anything else. */
  public static IngestionJob parse(String key) {
    InvalidValue.unless(
        key.length() == 2 * UUID_LENGTH + 1 && key.charAt(UUID_LENGTH) == '/',
        "job",
        "must have the form workspace/run.");
    try {
      return new IngestionJob(
          new WorkspaceId(UUID.fromString(key.substring(0, UUID_LENGTH))),
          new IngestionRunId(UUID.fromString(key.substring(UUID_LENGTH + 1))));
    } catch (IllegalArgumentException e) {
      throw new InvalidValue("job", "must have the form workspace/run.");
    }
  }
}
