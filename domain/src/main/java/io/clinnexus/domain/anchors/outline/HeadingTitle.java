package io.clinnexus.domain.anchors.outline;

import java.util.List;
import java.util.Optional;

/**
 * What a title says: the stems of its telling words, in one or more readings (the whole, without
 * what stands in parentheses, either side of a slash), the whole first.
 *
 * @param readings at least one; a reading is empty when the title has no telling word
 * @param label the word by which the title calls itself an appendix; the readings are without it
 * @param instrument whether it names a scale, a form or a questionnaire
 */
public record HeadingTitle(
    List<List<String>> readings, Optional<String> label, boolean instrument) {

  public HeadingTitle {
    readings = List.copyOf(readings);
  }

  /** Whether the title calls itself an appendix. */
  public boolean appendix() {
    return label.isPresent();
  }

  /** The stems of the whole title. */
  public List<String> stems() {
    return readings.get(0);
  }
}
