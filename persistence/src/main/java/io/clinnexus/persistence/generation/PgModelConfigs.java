package io.clinnexus.persistence.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.generation.ModelConfig;
import io.clinnexus.domain.generation.ModelConfigId;
import io.clinnexus.domain.generation.ModelConfigTaken;
import io.clinnexus.domain.generation.ModelConfigs;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.Map;
import java.util.Optional;

/** Model configurations on PostgreSQL. */
final class PgModelConfigs implements ModelConfigs {

  private final ModelConfigMapper mapper;

  PgModelConfigs(ModelConfigMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(ModelConfig config) {
    OpenTransaction.require();
    ModelConfigRow row = TemplateRowConverter.toRow(config);
    RowCounts.one(
        ConstraintNames.meaning(
            () -> mapper.insert(row),
            Map.of(
                ConstraintNames.MODEL_CONFIG,
                () -> new ModelConfigTaken(config.modelName(), config.promptVersion()))),
        "insert of a model configuration");
  }

  @Override
  public Optional<ModelConfig> find(WorkspaceId workspaceId, ModelConfigId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(TemplateRowConverter::toDomain);
  }

  @Override
  public Page<ModelConfig> list(WorkspaceId workspaceId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.list(workspaceId.value(), after, limit),
        TemplateRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }
}
