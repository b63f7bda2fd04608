package io.clinnexus.domain.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.time.Instant;

/** A model with the prompts and parameters it is asked with; {@code params} is an object. */
public record ModelConfig(
    ModelConfigId id,
    WorkspaceId workspaceId,
    String provider,
    String modelName,
    String promptVersion,
    OpaqueJson params,
    Instant createdAt)
    implements WorkspaceScoped {

  public ModelConfig {
    provider = StorableText.stripped(provider, "provider", 200);
    modelName = StorableText.stripped(modelName, "modelName", 200);
    promptVersion = StorableText.stripped(promptVersion, "promptVersion", 200);
    params.requireObject("params");
  }
}
