package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.alignment.Comparability;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.Comparator;
import java.util.List;

/**
 * What differs between two versions. Where the comparability does not hold it must be shown first.
 *
 * @param sections the sections with changes, in the document order of the later version
 * @param facts facts that changed, by key
 * @param schedules what changed in the schedules of activities
 */
public record VersionDiff(
    Comparability comparability,
    List<SectionDiff> sections,
    List<FactChange> facts,
    List<ScheduleChange> schedules) {

  public VersionDiff {
    sections = List.copyOf(sections);
    facts = List.copyOf(facts);
    schedules = List.copyOf(schedules);
    for (SectionDiff section : sections) {
      InvalidValue.unless(!section.changes().isEmpty(), "sections", "must have changes.");
    }
  }

  /** All changes of the text in document order. */
  public List<TextChange> changes() {
    return sections.stream().flatMap(section -> section.changes().stream()).toList();
  }

  /** All changes of the text: those with critical changes first, else in document order. */
  public List<TextChange> criticalFirst() {
    return changes().stream()
        .sorted(Comparator.comparing((TextChange change) -> !change.isCritical()))
        .toList();
  }

  /** What stands elsewhere now, each with both of its sections. */
  public List<TextChange> moves() {
    return changes().stream().filter(change -> change.correspondence().kind().isMove()).toList();
  }
}
