package io.clinnexus.domain.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates in a map. */
public final class InMemoryTemplates implements Templates {

  private final InMemoryRows<TemplateId, Template> rows = new InMemoryRows<>();

  @Override
  public void add(Template template) {
    if (of(template.workspaceId(), template.docType(), template.name())
        .anyMatch(other -> other.version() == template.version())) {
      throw new TemplateTaken(template.name(), template.version());
    }
    rows.put(template.workspaceId(), template.id(), template);
  }

  private Stream<Template> of(WorkspaceId workspaceId, DocumentType docType, String name) {
    return rows.all(
        workspaceId, template -> template.docType() == docType && template.name().equals(name));
  }

  @Override
  public int nextVersion(WorkspaceId workspaceId, DocumentType docType, String name) {
    return of(workspaceId, docType, name).mapToInt(Template::version).max().orElse(0) + 1;
  }

  @Override
  public Optional<Template> find(WorkspaceId workspaceId, TemplateId id) {
    return rows.find(workspaceId, id);
  }

  @Override
  public Page<Template> list(
      WorkspaceId workspaceId, Optional<DocumentType> docType, PageRequest page) {
    return InMemoryPages.cut(
        rows.all(workspaceId, template -> docType.isEmpty() || docType.get() == template.docType())
            .sorted(
                Comparator.comparing(Template::createdAt)
                    .reversed()
                    .thenComparing(template -> template.id().value().toString()))
            .toList(),
        page);
  }
}
