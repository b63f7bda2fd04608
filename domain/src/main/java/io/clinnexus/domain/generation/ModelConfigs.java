package io.clinnexus.domain.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.Optional;

/** The model configurations of each workspace; those of another workspace are never found. */
public interface ModelConfigs {

  /**
   * Adds a configuration; throws {@link ModelConfigTaken} when there is one of its provider, model
   * and prompt. They never change, so that a run can be explained by its configuration.
   */
  void add(ModelConfig config);

  /** Finds a configuration. */
  Optional<ModelConfig> find(WorkspaceId workspaceId, ModelConfigId id);

  /** Lists configurations, newest first, then by id. */
  Page<ModelConfig> list(WorkspaceId workspaceId, PageRequest page);
}
