package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.Anchors;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFilter;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.PublishedVersion;
import io.clinnexus.domain.studies.StudyId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The newest published version of each document of a study, with what was read of it. */
public final class PublishedStudy {

  private static final Comparator<PublishedVersion> OLDEST_FIRST =
      Comparator.comparing((PublishedVersion found) -> date(found.version()))
          .thenComparing(found -> found.version().createdAt())
          .thenComparing(found -> found.version().id().value().toString());

  private final Documents documents;
  private final Anchors anchors;
  private final Facts facts;

  public PublishedStudy(Documents documents, Anchors anchors, Facts facts) {
    this.documents = documents;
    this.anchors = anchors;
    this.facts = facts;
  }

  /** A document with the version that speaks for it. */
  public record Source(Document document, PublishedVersion newest) {}

  private static LocalDate date(DocumentVersion version) {
    return version
        .effectiveDate()
        .orElseGet(() -> LocalDate.ofInstant(version.createdAt(), ZoneOffset.UTC));
  }

  /** Which versions speak for the study now; equal when nothing was published in between. */
  public List<Source> sources(WorkspaceId workspaceId, StudyId studyId) {
    List<Source> sources = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Document> page =
          documents.list(workspaceId, studyId, new PageRequest(PageRequest.MAX_LIMIT, cursor));
      for (Document document : page.items()) {
        documents.published(workspaceId, document.id()).stream()
            .max(OLDEST_FIRST)
            .ifPresent(newest -> sources.add(new Source(document, newest)));
      }
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return sources;
  }

  /** What was read of them. */
  public List<StudyDocument> read(WorkspaceId workspaceId, StudyId studyId, List<Source> sources) {
    return sources.stream()
        .map(
            source ->
                new StudyDocument(
                    source.document().id(),
                    source.document().type(),
                    source.newest().version().id(),
                    anchors.all(workspaceId, source.newest().version().id()),
                    facts(workspaceId, studyId, source)))
        .toList();
  }

  private List<Fact> facts(WorkspaceId workspaceId, StudyId studyId, Source source) {
    List<Fact> all = new ArrayList<>();
    FactFilter filter = FactFilter.of(source.newest().version().id());
    Optional<String> cursor = Optional.empty();
    do {
      Page<Fact> page =
          facts.list(workspaceId, studyId, filter, new PageRequest(PageRequest.MAX_LIMIT, cursor));
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor.isPresent());
    return all;
  }
}
