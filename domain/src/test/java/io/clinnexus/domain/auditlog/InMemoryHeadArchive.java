package io.clinnexus.domain.auditlog;

import io.clinnexus.domain.auth.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps signed heads in memory. */
public final class InMemoryHeadArchive implements HeadArchive {

  private final List<SignedHead> heads = new ArrayList<>();

  @Override
  public void append(SignedHead head) {
    heads.add(head);
  }

  @Override
  public List<SignedHead> heads(WorkspaceId workspaceId) {
    return heads.stream().filter(head -> head.workspaceId().equals(workspaceId)).toList();
  }

  @Override
  public Optional<SignedHead> last(WorkspaceId workspaceId) {
    return heads(workspaceId).stream().reduce((first, second) -> second);
  }
}
