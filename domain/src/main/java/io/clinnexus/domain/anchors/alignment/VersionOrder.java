package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.domain.anchors.alignment.Predecessor.Doubt;
import io.clinnexus.domain.anchors.alignment.Predecessor.Reason;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one order of the versions of a document, first to last: by effective date, versions of the
 * same date by creation; a version without a date stands right after the one created before it. An
 * order has no cycles, whatever the dates are.
 */
public final class VersionOrder {

  private static final Comparator<DocumentVersion> BY_CREATION =
      Comparator.comparing(DocumentVersion::createdAt)
          .thenComparing(version -> version.id().value().toString());

  private final List<DocumentVersion> versions;

  private VersionOrder(List<DocumentVersion> versions) {
    this.versions = versions;
  }

  /** Orders the versions of one document, given in any order. */
  public static VersionOrder of(List<DocumentVersion> versions) {
    InvalidValue.unless(
        versions.stream().map(DocumentVersion::documentId).distinct().count() <= 1,
        "versions",
        "must be of one document.");
    List<DocumentVersion> ordered =
        new ArrayList<>(
            versions.stream()
                .filter(version -> version.effectiveDate().isPresent())
                .sorted(
                    Comparator.comparing(
                            (DocumentVersion version) -> version.effectiveDate().orElseThrow())
                        .thenComparing(BY_CREATION))
                .toList());
    versions.stream()
        .filter(version -> version.effectiveDate().isEmpty())
        .sorted(BY_CREATION)
        .forEach(version -> ordered.add(placeByCreation(ordered, version), version));
    return new VersionOrder(List.copyOf(ordered));
  }

  private static int placeByCreation(List<DocumentVersion> ordered, DocumentVersion version) {
    return ordered.stream()
        .filter(other -> BY_CREATION.compare(other, version) < 0)
        .max(BY_CREATION)
        .map(other -> ordered.indexOf(other) + 1)
        .orElse(0);
  }

  /** The versions, first to last. */
  public List<DocumentVersion> versions() {
    return versions;
  }

  /** The version right before this one, or why there is none. */
  public Predecessor before(DocumentVersionId current) {
    Optional<DocumentVersion> version = find(current);
    if (version.isEmpty()) {
      return new Predecessor.None(Reason.UNKNOWN_VERSION);
    }
    int place = versions.indexOf(version.get());
    if (place == 0) {
      return new Predecessor.None(Reason.FIRST_VERSION);
    }
    DocumentVersion found = versions.get(place - 1);
    boolean dated = found.effectiveDate().isPresent() && version.get().effectiveDate().isPresent();
    return new Predecessor.Found(
        found, dated ? Basis.EFFECTIVE_DATE : Basis.CREATION, doubts(found, version.get(), false));
  }

  /** The version that a person chose to compare this one with, or why it cannot be. */
  public Predecessor chosen(DocumentVersionId current, DocumentVersion choice) {
    Optional<DocumentVersion> version = find(current);
    if (version.isEmpty()) {
      return new Predecessor.None(Reason.UNKNOWN_VERSION);
    }
    if (choice.id().equals(current)) {
      return new Predecessor.None(Reason.SAME_VERSION);
    }
    if (!choice.documentId().equals(version.get().documentId())) {
      return new Predecessor.None(Reason.ANOTHER_DOCUMENT);
    }
    boolean later = versions.indexOf(choice) > versions.indexOf(version.get());
    return new Predecessor.Found(choice, Basis.CHOSEN, doubts(choice, version.get(), later));
  }

  private Optional<DocumentVersion> find(DocumentVersionId id) {
    return versions.stream().filter(version -> version.id().equals(id)).findFirst();
  }

  private static Set<Doubt> doubts(DocumentVersion earlier, DocumentVersion later, boolean chosen) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    if (chosen) {
      doubts.add(Doubt.CHOSEN_IS_LATER);
    }
    boolean sameDate =
        earlier.effectiveDate().isPresent()
            && earlier.effectiveDate().equals(later.effectiveDate());
    if (sameDate) {
      doubts.add(Doubt.EQUAL_DATES);
    }
    if (!chosen && BY_CREATION.compare(earlier, later) > 0) {
      doubts.add(Doubt.DATES_AGAINST_CREATION);
    }
    if (isKnown(earlier) && isKnown(later) && earlier.language() != later.language()) {
      doubts.add(Doubt.OTHER_LANGUAGE);
    }
    return doubts;
  }

  private static boolean isKnown(DocumentVersion version) {
    return version.language() == DocumentLanguage.RU || version.language() == DocumentLanguage.EN;
  }
}
