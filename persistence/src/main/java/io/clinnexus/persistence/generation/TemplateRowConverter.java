package io.clinnexus.persistence.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.generation.ModelConfig;
import io.clinnexus.domain.generation.ModelConfigId;
import io.clinnexus.domain.generation.Template;
import io.clinnexus.domain.generation.TemplateId;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.persistence.shared.JsonShapes;

/** Between templates, model configurations and their rows. */
final class TemplateRowConverter {

  private TemplateRowConverter() {}

  static Template toDomain(TemplateRow row) {
    return new Template(
        new TemplateId(row.id()),
        new WorkspaceId(row.workspaceId()),
        row.docType(),
        row.name(),
        row.templateBody(),
        row.version(),
        row.createdAt());
  }

  static TemplateRow toRow(Template template) {
    return new TemplateRow(
        template.id().value(),
        template.workspaceId().value(),
        template.docType(),
        template.name(),
        template.body(),
        template.version(),
        template.createdAt());
  }

  static ModelConfig toDomain(ModelConfigRow row) {
    return new ModelConfig(
        new ModelConfigId(row.id()),
        new WorkspaceId(row.workspaceId()),
        row.provider(),
        row.modelName(),
        row.promptVersion(),
        JsonShapes.read(row.paramsJson(), OpaqueJson.class),
        row.createdAt());
  }

  static ModelConfigRow toRow(ModelConfig config) {
    return new ModelConfigRow(
        config.id().value(),
        config.provider(),
        config.modelName(),
        config.promptVersion(),
        JsonShapes.write(config.params()),
        config.createdAt(),
        config.workspaceId().value());
  }
}
