package io.clinnexus.domain.change.diff;

import java.util.List;
import java.util.Optional;

/**
 * What changed in a section.
 *
 * @param earlier the section in the earlier version; empty when it is new
 * @param later the section in the later version; empty when it is gone
 * @param changes in document order; what moved stands where it is now
 */
public record SectionDiff(
    Optional<SectionName> earlier, Optional<SectionName> later, List<TextChange> changes) {

  public SectionDiff {
    changes = List.copyOf(changes);
  }
}
