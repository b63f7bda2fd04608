package io.clinnexus.domain.generation;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Instant;

/**
 * A text with places for facts, {@code {{fact:KEY}}}.
 *
 * @param version counts from 1 within workspace, document type and name
 */
public record Template(
    TemplateId id,
    WorkspaceId workspaceId,
    DocumentType docType,
    String name,
    String body,
    int version,
    Instant createdAt)
    implements WorkspaceScoped {

  public Template {
    name = StorableText.stripped(name, "name", 500);
    StorableText.require(body, "body");
    InvalidValue.unless(version >= 1, "version", "must be at least 1.");
  }
}
