package io.clinnexus.persistence.auth;

import io.clinnexus.domain.auth.Workspace;
import io.clinnexus.domain.auth.WorkspaceExists;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceNotFound;
import io.clinnexus.domain.auth.Workspaces;
import io.clinnexus.persistence.shared.ConstraintNames;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.RowCounts;
import java.util.Map;
import java.util.Optional;

/** Workspaces on PostgreSQL. */
final class PgWorkspaces implements Workspaces {

  private final WorkspaceMapper mapper;
  private final WorkspaceRowConverter converter = WorkspaceRowConverter.INSTANCE;

  PgWorkspaces(WorkspaceMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Workspace workspace) {
    OpenTransaction.require();
    int count =
        ConstraintNames.meaning(
            () -> mapper.insert(converter.toRow(workspace)),
            Map.of(ConstraintNames.WORKSPACE_ID, () -> new WorkspaceExists(workspace.id())));
    RowCounts.one(count, "insert of a workspace");
  }

  @Override
  public Optional<Workspace> find(WorkspaceId id) {
    return Optional.ofNullable(mapper.find(id.value())).map(converter::toDomain);
  }

  @Override
  public void rename(WorkspaceId id, String name) {
    OpenTransaction.require();
    RowCounts.oneOr(
        mapper.updateName(id.value(), name),
        "renaming of a workspace",
        () -> new WorkspaceNotFound(id));
  }
}
