package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.studies.DocumentType;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a user may tune about schedules.
 *
 * @param documentTypes documents that may have a schedule; others are not searched
 * @param mostPositions rows times columns of the largest table that is looked at
 * @param words the words by which schedules are recognised
 */
public record ScheduleSettings(
    Set<DocumentType> documentTypes, int mostPositions, ScheduleWords words) {

  private static final int MOST_POSITIONS = 250_000;

  public ScheduleSettings {
    documentTypes = Set.copyOf(documentTypes);
  }

  /** Protocols only, with the words that come with the program. */
  public static ScheduleSettings standard() {
    return new ScheduleSettings(
        Set.of(DocumentType.PROTOCOL), MOST_POSITIONS, ScheduleWords.standard());
  }

  /** Whether documents of the type are searched. */
  public boolean searches(DocumentType type) {
    return documentTypes.contains(type);
  }

  /** Everything that can change a result, for the configuration hash of a run. */
  public String fingerprint() {
    return ScheduleDetector.VERSION
        + '\n'
        + new TreeSet<>(documentTypes)
        + '\n'
        + mostPositions
        + '\n'
        + words.fingerprint();
  }
}
