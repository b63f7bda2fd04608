package io.clinnexus.persistence.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.generation.Template;
import io.clinnexus.domain.generation.TemplateId;
import io.clinnexus.domain.generation.TemplateTaken;
import io.clinnexus.domain.generation.Templates;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Templates on PostgreSQL. */
final class PgTemplates implements Templates {

  private final TemplateMapper mapper;

  PgTemplates(TemplateMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Template template) {
    OpenTransaction.require();
    TemplateRow row = TemplateRowConverter.toRow(template);
    RowCounts.one(
        ConstraintNames.meaning(
            () -> mapper.insert(row),
            Map.of(
                ConstraintNames.TEMPLATE_VERSION,
                () -> new TemplateTaken(template.name(), template.version()))),
        "insert of a template");
  }

  @Override
  public int nextVersion(WorkspaceId workspaceId, DocumentType docType, String name) {
    @Nullable Integer last = mapper.lastVersion(workspaceId.value(), docType, name);
    return last == null ? 1 : last + 1;
  }

  @Override
  public Optional<Template> find(WorkspaceId workspaceId, TemplateId id) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), id.value()))
        .map(TemplateRowConverter::toDomain);
  }

  @Override
  public Page<Template> list(
      WorkspaceId workspaceId, Optional<DocumentType> docType, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.list(workspaceId.value(), docType.orElse(null), after, limit),
        TemplateRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }
}
