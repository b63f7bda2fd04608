package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.facts.ScheduleOrientation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins tables that continue each other: the same columns give more rows, the same rows give more
 * columns. Tables with titles of their own stay apart.
 */
final class PartJoiner {

  private static final double SAME_ROWS = 0.8;

  private final ScheduleWords words;

  PartJoiner(ScheduleWords words) {
    this.words = words;
  }

  List<ScheduleGrid> join(List<SchedulePart> parts) {
    List<ScheduleGrid> grids = new ArrayList<>();
    List<SchedulePart> open = new ArrayList<>();
    for (SchedulePart part : parts) {
      if (!open.isEmpty() && !belongs(open.get(open.size() - 1), part)) {
        grids.add(new Merge(open).grid());
        open.clear();
      }
      open.add(part);
    }
    if (!open.isEmpty()) {
      grids.add(new Merge(open).grid());
    }
    return grids;
  }

  private boolean belongs(SchedulePart before, SchedulePart next) {
    boolean sameColumns = sameColumns(before, next);
    if (!sameColumns && !sameRows(before, next)) {
      return false;
    }
    boolean sameTitle = next.title().sameAs(before.title(), words);
    if (next.title().continued() || next.adjacent() || !next.title().own()) {
      return true;
    }
    return sameTitle && !repeatsEverything(before, next);
  }

  /** The same columns and the same rows again are another cohort's schedule. */
  private static boolean repeatsEverything(SchedulePart before, SchedulePart next) {
    return sameColumns(before, next) && sameRows(before, next);
  }

  private static boolean sameColumns(SchedulePart before, SchedulePart next) {
    List<ScheduleVisit> left = before.draft().visits();
    List<ScheduleVisit> right = next.draft().visits();
    if (left.size() != right.size()
        || before.draft().grid().isTransposed() != next.draft().grid().isTransposed()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!left.get(i).headers().equals(right.get(i).headers())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameRows(SchedulePart before, SchedulePart next) {
    List<ScheduleActivity> left = before.draft().activities();
    List<ScheduleActivity> right = next.draft().activities();
    Set<String> labels = new LinkedHashSet<>();
    left.forEach(activity -> labels.add(activity.label()));
    long same = right.stream().filter(activity -> labels.contains(activity.label())).count();
    return same >= SAME_ROWS * Math.max(left.size(), right.size())
        && before.draft().grid().isTransposed() == next.draft().grid().isTransposed();
  }

  /** Tables that are one schedule, put together. */
  private static final class Merge {

    private final List<SchedulePart> parts;
    private final List<ScheduleVisit> visits = new ArrayList<>();
    private final List<ScheduleActivity> activities = new ArrayList<>();
    private final List<ScheduleMark> marks = new ArrayList<>();
    private final Map<String, ScheduleFootnote> footnotes = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    Merge(List<SchedulePart> parts) {
      this.parts = List.copyOf(parts);
    }

    ScheduleGrid grid() {
      for (SchedulePart part : parts) {
        add(part);
      }
      unresolved();
      marks.sort(
          Comparator.comparingInt(ScheduleMark::activity).thenComparingInt(ScheduleMark::visit));
      SchedulePart first = parts.get(0);
      return new ScheduleGrid(
          first.title().text(),
          first.title().anchorId(),
          first.draft().grid().isTransposed()
              ? ScheduleOrientation.VISITS_IN_ROWS
              : ScheduleOrientation.VISITS_IN_COLUMNS,
          parts.stream().map(part -> part.draft().grid().tableIndex()).toList(),
          visits,
          activities,
          marks,
          List.copyOf(footnotes.values()),
          List.copyOf(remarks),
          parts.stream()
              .map(part -> ScheduleJudge.confidence(part.draft(), part.title()))
              .min(Comparator.naturalOrder())
              .orElseThrow(),
          List.copyOf(warnings));
    }

    private void add(SchedulePart part) {
      ScheduleDraft draft = part.draft();
      boolean moreRows = !visits.isEmpty() && headersOf(visits).equals(headersOf(draft.visits()));
      int firstVisit = moreRows ? 0 : visits.size();
      if (!moreRows) {
        visits.addAll(draft.visits());
      }
      int[] rows = moreRows ? newRows(draft) : matchedRows(draft);
      for (ScheduleMark mark : draft.marks()) {
        marks.add(
            new ScheduleMark(
                rows[mark.activity()],
                mark.visit() + firstVisit,
                mark.value(),
                mark.span(),
                mark.footnotes(),
                mark.anchorId()));
      }
      part.footnotes().forEach(note -> footnotes.putIfAbsent(note.mark(), note));
      remarks.addAll(part.remarks());
      warnings.addAll(draft.warnings());
    }

    private static List<List<String>> headersOf(List<ScheduleVisit> visits) {
      return visits.stream().map(ScheduleVisit::headers).toList();
    }

    private int[] newRows(ScheduleDraft draft) {
      int[] rows = new int[draft.activities().size()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = activities.size();
        activities.add(draft.activities().get(i));
      }
      return rows;
    }

    /** The rows of the earlier table with the same labels, in their order; new ones are added. */
    private int[] matchedRows(ScheduleDraft draft) {
      Map<String, List<Integer>> free = new HashMap<>();
      for (int i = 0; i < activities.size(); i++) {
        free.computeIfAbsent(activities.get(i).label(), label -> new ArrayList<>()).add(i);
      }
      int[] rows = new int[draft.activities().size()];
      for (int i = 0; i < rows.length; i++) {
        List<Integer> candidates = free.getOrDefault(draft.activities().get(i).label(), List.of());
        if (candidates.isEmpty()) {
          rows[i] = activities.size();
          activities.add(draft.activities().get(i));
          notAGroup(draft.activities().get(i).label());
        } else {
          rows[i] = candidates.remove(0);
        }
      }
      return rows;
    }

    /** A row without marks in one table that has marks in the next was no heading of a group. */
    private void notAGroup(String label) {
      for (int i = 0; i < activities.size(); i++) {
        ScheduleActivity activity = activities.get(i);
        if (activity.group().isPresent() && activity.group().get().equals(label)) {
          activities.set(
              i,
              new ScheduleActivity(
                  activity.label(),
                  Optional.empty(),
                  activity.remark(),
                  activity.footnotes(),
                  activity.anchorId()));
        }
      }
    }

    private void unresolved() {
      Set<String> referred = new LinkedHashSet<>();
      visits.forEach(visit -> referred.addAll(visit.footnotes()));
      activities.forEach(activity -> referred.addAll(activity.footnotes()));
      marks.forEach(mark -> referred.addAll(mark.footnotes()));
      if (!footnotes.keySet().containsAll(referred)) {
        warnings.add("schedule-footnote-unresolved");
      }
    }
  }
}
