package io.clinnexus.domain.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import java.util.Optional;

/** The templates of each workspace; those of another workspace are never found. */
public interface Templates {

  /** Adds a template; throws {@link TemplateTaken} when there is one of its name and version. */
  void add(Template template);

  /** The version that the next template of this name has; 1 when there is none. */
  int nextVersion(WorkspaceId workspaceId, DocumentType docType, String name);

  /** Finds a template. */
  Optional<Template> find(WorkspaceId workspaceId, TemplateId id);

  /** Lists templates, of one document type if given, newest first, then by id. */
  Page<Template> list(WorkspaceId workspaceId, Optional<DocumentType> docType, PageRequest page);
}
