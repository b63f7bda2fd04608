package io.clinnexus.domain.corefacts;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import io.clinnexus.domain.studies.VersionNotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Core facts in a list. */
public final class InMemoryCoreFacts implements CoreFacts {

  private final Studies studies;
  private final Documents documents;
  private final Clock clock;
  private final List<StudyCoreFacts> all = new ArrayList<>();

  public InMemoryCoreFacts(Studies studies, Documents documents, Clock clock) {
    this.studies = studies;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public synchronized StudyCoreFacts append(WorkspaceId workspaceId, NewCoreFacts facts) {
    if (studies.find(workspaceId, facts.studyId()).isEmpty()) {
      throw new StudyNotFound(facts.studyId());
    }
    for (DocumentVersionId id :
        Stream.of(facts.boundTo(), facts.derivedFrom()).flatMap(Optional::stream).toList()) {
      if (documents.findVersion(workspaceId, id).isEmpty()) {
        throw new VersionNotFound(id);
      }
    }
    int last = latest(workspaceId, facts.studyId()).map(StudyCoreFacts::version).orElse(0);
    StudyCoreFacts next =
        new StudyCoreFacts(
            facts.studyId(),
            last + 1,
            facts.boundTo(),
            facts.derivedFrom(),
            facts.facts(),
            clock.instant());
    all.add(next);
    return next;
  }

  @Override
  public synchronized Optional<StudyCoreFacts> latest(WorkspaceId workspaceId, StudyId studyId) {
    return of(workspaceId, studyId).stream().findFirst();
  }

  @Override
  public synchronized Page<StudyCoreFacts> history(
      WorkspaceId workspaceId, StudyId studyId, PageRequest page) {
    return InMemoryPages.cut(of(workspaceId, studyId), page);
  }

  private List<StudyCoreFacts> of(WorkspaceId workspaceId, StudyId studyId) {
    return studies.find(workspaceId, studyId).isEmpty()
        ? List.of()
        : all.stream()
            .filter(facts -> facts.studyId().equals(studyId))
            .sorted(Comparator.comparing(StudyCoreFacts::version).reversed())
            .toList();
  }
}
