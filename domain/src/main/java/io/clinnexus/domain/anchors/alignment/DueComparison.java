package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.PublicationId;
import io.clinnexus.domain.studies.PublishedVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A comparison to make or to correct.
 *
 * @param align whether the versions must be aligned; else only the basis is another one
 */
record DueComparison(
    VersionComparison comparison,
    PublicationId fromPublication,
    PublicationId toPublication,
    boolean align) {

  /** Whether both versions still show what they showed. */
  boolean holds(List<PublishedVersion> published) {
    Map<DocumentVersionId, PublicationId> now = publications(published);
    return fromPublication.equals(now.get(comparison.from()))
        && toPublication.equals(now.get(comparison.to()));
  }

  /**
   * What is due of a version: its predecessor with it, it with its successor, and what was compared
   * or asked for before.
   */
  static List<DueComparison> find(
      List<PublishedVersion> published,
      List<VersionComparison> known,
      DocumentVersionId versionId,
      Supplier<ComparisonId> ids,
      Instant now) {
    Map<DocumentVersionId, PublicationId> publications = publications(published);
    Map<List<DocumentVersionId>, VersionComparison> stored = new HashMap<>();
    Map<List<DocumentVersionId>, VersionComparison> wanted = new LinkedHashMap<>();
    for (VersionComparison one : known) {
      stored.put(List.of(one.from(), one.to()), one);
      wanted.put(List.of(one.from(), one.to()), one);
    }
    for (VersionComparison one : neighbours(published, versionId, ids, now)) {
      List<DocumentVersionId> pair = List.of(one.from(), one.to());
      Optional<VersionComparison> before = Optional.ofNullable(stored.get(pair));
      wanted.put(
          pair,
          before
              .map(
                  old ->
                      old.basis() == Basis.CHOSEN ? old : old.withBasis(one.basis(), one.doubts()))
              .orElse(one));
    }
    List<DueComparison> due = new ArrayList<>();
    for (VersionComparison one : wanted.values()) {
      PublicationId from = publications.get(one.from());
      PublicationId to = publications.get(one.to());
      boolean current = StoredAlignments.isCurrent(one, publications);
      boolean same = one.equals(stored.get(List.of(one.from(), one.to())));
      if (from != null && to != null && !(current && same)) {
        due.add(new DueComparison(one, from, to, !current));
      }
    }
    return due;
  }

  private static Map<DocumentVersionId, PublicationId> publications(
      List<PublishedVersion> published) {
    Map<DocumentVersionId, PublicationId> publications = new HashMap<>();
    published.forEach(found -> publications.put(found.version().id(), found.publication()));
    return publications;
  }

  private static List<VersionComparison> neighbours(
      List<PublishedVersion> published,
      DocumentVersionId versionId,
      Supplier<ComparisonId> ids,
      Instant now) {
    List<DocumentVersion> versions = published.stream().map(PublishedVersion::version).toList();
    VersionOrder order = VersionOrder.of(versions);
    List<VersionComparison> neighbours = new ArrayList<>();
    for (DocumentVersion version : order.versions()) {
      if (order.before(version.id()) instanceof Predecessor.Found found
          && (version.id().equals(versionId) || found.version().id().equals(versionId))) {
        neighbours.add(
            new VersionComparison(
                ids.get(),
                version.documentId(),
                found.version().id(),
                version.id(),
                found.basis(),
                found.doubts(),
                now,
                Optional.empty()));
      }
    }
    return neighbours;
  }
}
