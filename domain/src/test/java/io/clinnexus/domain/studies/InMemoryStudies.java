package io.clinnexus.domain.studies;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Studies in a list. */
public final class InMemoryStudies implements Studies {

  private static final Comparator<Study> NEWEST_FIRST =
      Comparator.comparing(Study::createdAt)
          .reversed()
          .thenComparing(study -> study.id().value().toString());

  private final List<Study> all = new ArrayList<>();

  @Override
  public synchronized void add(Study study) {
    if (findByCode(study.workspaceId(), study.code()).isPresent()) {
      throw new StudyCodeTaken(study.code());
    }
    all.add(study);
  }

  @Override
  public synchronized Optional<Study> find(WorkspaceId workspaceId, StudyId id) {
    return of(workspaceId).stream().filter(study -> study.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Study> lock(WorkspaceId workspaceId, StudyId id) {
    return find(workspaceId, id);
  }

  @Override
  public synchronized Optional<Study> findByCode(WorkspaceId workspaceId, String code) {
    return of(workspaceId).stream().filter(study -> study.code().equals(code)).findFirst();
  }

  @Override
  public synchronized Page<Study> list(WorkspaceId workspaceId, PageRequest page) {
    return InMemoryPages.cut(of(workspaceId), page);
  }

  private List<Study> of(WorkspaceId workspaceId) {
    return all.stream()
        .filter(study -> study.workspaceId().equals(workspaceId))
        .sorted(NEWEST_FIRST)
        .toList();
  }
}
