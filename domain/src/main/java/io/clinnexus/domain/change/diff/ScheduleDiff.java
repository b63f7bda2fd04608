package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import io.clinnexus.domain.anchors.wording.Wording;
import io.clinnexus.domain.change.diff.Names.Name;
import io.clinnexus.domain.change.diff.ScheduleChange.Kind;
import io.clinnexus.domain.facts.soa.ScheduleActivity;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleVisit;
import io.clinnexus.domain.facts.soa.SchedulesOfActivities;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what changed in the schedules of activities of two versions. */
final class ScheduleDiff {

  private static final double ALIKE = 0.3;

  private final VersionAlignment alignment;

  ScheduleDiff(VersionAlignment alignment) {
    this.alignment = alignment;
  }

  /** The changes; none where a version was not searched for schedules. */
  List<ScheduleChange> between(
      Optional<SchedulesOfActivities> earlier, Optional<SchedulesOfActivities> later) {
    if (earlier.isEmpty() || later.isEmpty()) {
      return List.of();
    }
    List<ScheduleChange> changes = new ArrayList<>();
    List<ScheduleGrid> left = new ArrayList<>(later.get().schedules());
    for (ScheduleGrid old : earlier.get().schedules()) {
      Optional<ScheduleGrid> partner = mostAlike(old, left);
      if (partner.isPresent()) {
        left.remove(partner.get());
        new GridDiff(alignment, old, partner.get(), changes).compare();
      } else {
        changes.add(whole(Kind.SCHEDULE_REMOVED, old, old.title(), ""));
      }
    }
    left.forEach(now -> changes.add(whole(Kind.SCHEDULE_ADDED, now, "", now.title())));
    return changes;
  }

  private static ScheduleChange whole(Kind kind, ScheduleGrid grid, String before, String after) {
    Optional<AnchorId> title = grid.titleAnchorId();
    boolean added = kind == Kind.SCHEDULE_ADDED;
    return new ScheduleChange(
        kind,
        grid.title(),
        Optional.empty(),
        Optional.empty(),
        before,
        after,
        added ? Optional.empty() : title,
        added ? title : Optional.empty());
  }

  private static Optional<ScheduleGrid> mostAlike(ScheduleGrid old, List<ScheduleGrid> others) {
    ScheduleGrid best = null;
    double most = ALIKE;
    for (ScheduleGrid other : others) {
      double alike = alike(old, other);
      if (alike > most) {
        most = alike;
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The share of common names of activities and visits; the title counts a little. */
  private static double alike(ScheduleGrid old, ScheduleGrid now) {
    Set<String> names = names(old);
    Set<String> others = names(now);
    Set<String> common = new HashSet<>(names);
    common.retainAll(others);
    double share = 2.0 * common.size() / Math.max(1, names.size() + others.size());
    return share + (Wording.of(old.title()).sameAs(Wording.of(now.title())) ? 0.1 : 0);
  }

  private static Set<String> names(ScheduleGrid grid) {
    Set<String> names =
        grid.activities().stream()
            .map(activity -> "a" + Wording.of(activity.label()).key())
            .collect(Collectors.toSet());
    grid.visits().forEach(visit -> names.add("v" + Wording.of(visit.label()).key()));
    return names;
  }

  static List<Name> activityNames(ScheduleGrid grid) {
    return grid.activities().stream()
        .map((ScheduleActivity activity) -> new Name(activity.label(), activity.anchorId()))
        .toList();
  }

  static List<Name> visitNames(ScheduleGrid grid) {
    return grid.visits().stream()
        .map((ScheduleVisit visit) -> new Name(visit.label(), visit.anchorId()))
        .toList();
  }
}
