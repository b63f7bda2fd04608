package io.clinnexus.domain.sections;

import java.util.List;

/**
 * How many of the sections a document has to have were found for certain. Sections it may do
 * without do not count; a section in doubt is not found.
 *
 * @param expected sections the document has to have
 * @param found those that were mapped, or given by a person
 * @param missing the others, by name
 */
public record SectionCoverage(int expected, int found, List<SectionKey> missing) {

  /** Nothing is expected. */
  public static final SectionCoverage NONE = new SectionCoverage(0, 0, List.of());

  public SectionCoverage {
    missing = List.copyOf(missing);
  }

  /** Found of expected, 0 to 1; 1 when nothing is expected. */
  public double rate() {
    return expected == 0 ? 1 : (double) found / expected;
  }
}
