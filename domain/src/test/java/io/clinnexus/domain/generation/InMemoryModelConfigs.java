package io.clinnexus.domain.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Model configurations in a map. */
public final class InMemoryModelConfigs implements ModelConfigs {

  private final InMemoryRows<ModelConfigId, ModelConfig> rows = new InMemoryRows<>();

  @Override
  public void add(ModelConfig config) {
    if (rows.all(config.workspaceId(), other -> key(other).equals(key(config)))
        .findAny()
        .isPresent()) {
      throw new ModelConfigTaken(config.modelName(), config.promptVersion());
    }
    rows.put(config.workspaceId(), config.id(), config);
  }

  private static List<String> key(ModelConfig config) {
    return List.of(config.provider(), config.modelName(), config.promptVersion());
  }

  @Override
  public Optional<ModelConfig> find(WorkspaceId workspaceId, ModelConfigId id) {
    return rows.find(workspaceId, id);
  }

  @Override
  public Page<ModelConfig> list(WorkspaceId workspaceId, PageRequest page) {
    return InMemoryPages.cut(
        rows.all(workspaceId, config -> true)
            .sorted(
                Comparator.comparing(ModelConfig::createdAt)
                    .reversed()
                    .thenComparing(config -> config.id().value().toString()))
            .toList(),
        page);
  }
}
