package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import io.clinnexus.domain.anchors.wording.Wording;
import io.clinnexus.domain.change.diff.Names.Name;
import io.clinnexus.domain.change.diff.ScheduleChange.Kind;
import io.clinnexus.domain.facts.soa.ScheduleFootnote;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleMark;
import io.clinnexus.domain.facts.soa.ScheduleVisit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares two states of one schedule. Used once. */
final class GridDiff {

  private final ScheduleGrid old;
  private final ScheduleGrid now;
  private final int[] visits;
  private final int[] activities;
  private final int[] notes;
  private final List<ScheduleChange> changes;

  GridDiff(
      VersionAlignment alignment,
      ScheduleGrid old,
      ScheduleGrid now,
      List<ScheduleChange> changes) {
    this.old = old;
    this.now = now;
    this.changes = changes;
    this.visits = Names.pair(ScheduleDiff.visitNames(old), ScheduleDiff.visitNames(now), alignment);
    this.activities =
        Names.pair(ScheduleDiff.activityNames(old), ScheduleDiff.activityNames(now), alignment);
    this.notes = Names.pair(noteNames(old), noteNames(now), alignment);
  }

  private static List<Name> noteNames(ScheduleGrid grid) {
    return grid.footnotes().stream().map(note -> new Name(note.text(), note.anchorId())).toList();
  }

  void compare() {
    names(
        visits,
        ScheduleDiff.visitNames(old),
        ScheduleDiff.visitNames(now),
        List.of(Kind.VISIT_ADDED, Kind.VISIT_REMOVED, Kind.VISIT_RENAMED));
    for (int i = 0; i < visits.length; i++) {
      if (visits[i] >= 0) {
        compareTimes(old.visits().get(i), now.visits().get(visits[i]));
      }
    }
    names(
        activities,
        ScheduleDiff.activityNames(old),
        ScheduleDiff.activityNames(now),
        List.of(Kind.ACTIVITY_ADDED, Kind.ACTIVITY_REMOVED, Kind.ACTIVITY_RENAMED));
    compareMarks();
    names(
        notes,
        noteNames(old),
        noteNames(now),
        List.of(Kind.FOOTNOTE_ADDED, Kind.FOOTNOTE_REMOVED, Kind.FOOTNOTE_CHANGED));
  }

  /** What came, what went, and what has another name, as the three kinds say. */
  private void names(int[] partners, List<Name> before, List<Name> after, List<Kind> kinds) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < partners.length; i++) {
      Name name = before.get(i);
      if (partners[i] < 0) {
        add(kinds.get(1), name.text(), "", name.anchor(), Optional.empty());
      } else {
        found.add(partners[i]);
        Name later = after.get(partners[i]);
        if (!same(name.text(), later.text())) {
          add(kinds.get(2), name.text(), later.text(), name.anchor(), later.anchor());
        }
      }
    }
    for (int j = 0; j < after.size(); j++) {
      if (!found.contains(j)) {
        add(kinds.get(0), "", after.get(j).text(), Optional.empty(), after.get(j).anchor());
      }
    }
  }

  private static boolean same(String before, String after) {
    return Wording.of(before).sameAs(Wording.of(after));
  }

  private void compareTimes(ScheduleVisit before, ScheduleVisit after) {
    String timeBefore = VisitWords.times(before);
    String timeAfter = VisitWords.times(after);
    if (!timeBefore.equals(timeAfter)) {
      add(Kind.VISIT_RETIMED, after, timeBefore, timeAfter, before);
    }
    String windowBefore = VisitWords.window(before);
    String windowAfter = VisitWords.window(after);
    if (!windowBefore.equals(windowAfter)) {
      Kind kind = VisitWords.windowChange(before.window(), after.window());
      add(kind, after, windowBefore, windowAfter, before);
    }
  }

  private void compareMarks() {
    Map<Integer, ScheduleMark> later = byPlace(now);
    Set<Integer> known = new HashSet<>();
    byPlace(old)
        .forEach(
            (place, mark) -> {
              int visit = visits[place % old.visits().size()];
              int activity = activities[place / old.visits().size()];
              if (visit >= 0 && activity >= 0) {
                int partner = activity * now.visits().size() + visit;
                known.add(partner);
                compare(activity, visit, mark, later.get(partner));
              }
            });
    Set<Integer> oldVisits = IntStream.of(visits).boxed().collect(Collectors.toSet());
    Set<Integer> oldActivities = IntStream.of(activities).boxed().collect(Collectors.toSet());
    later.forEach(
        (place, mark) -> {
          int visit = place % now.visits().size();
          int activity = place / now.visits().size();
          boolean stood = oldVisits.contains(visit) && oldActivities.contains(activity);
          if (stood && !known.contains(place)) {
            add(Kind.MARK_ADDED, activity, visit, "", mark.value(), Optional.empty(), mark);
          }
        });
  }

  private void compare(int activity, int visit, ScheduleMark before, @Nullable ScheduleMark after) {
    if (after == null) {
      changes.add(
          new ScheduleChange(
              Kind.MARK_REMOVED,
              now.title(),
              Optional.of(now.activities().get(activity).label()),
              Optional.of(now.visits().get(visit).label()),
              before.value(),
              "",
              before.anchorId(),
              Optional.empty()));
    } else if (!same(before.value(), after.value()) || !sameNotes(before, after)) {
      add(
          Kind.MARK_CHANGED,
          activity,
          visit,
          words(before),
          words(after),
          before.anchorId(),
          after);
    }
  }

  private static String words(ScheduleMark mark) {
    return mark.footnotes().isEmpty()
        ? mark.value()
        : mark.value() + " " + String.join(",", mark.footnotes());
  }

  /** Letters may shift; what counts is the footnotes they stand for. */
  private boolean sameNotes(ScheduleMark before, ScheduleMark after) {
    Set<String> translated = new HashSet<>();
    for (String letter : before.footnotes()) {
      int place = place(old.footnotes(), letter);
      translated.add(
          place >= 0 && notes[place] >= 0 ? now.footnotes().get(notes[place]).mark() : letter);
    }
    return translated.equals(new HashSet<>(after.footnotes()));
  }

  private static int place(List<ScheduleFootnote> notes, String mark) {
    for (int i = 0; i < notes.size(); i++) {
      if (notes.get(i).mark().equals(mark)) {
        return i;
      }
    }
    return -1;
  }

  /** Each mark at every visit it reaches over. */
  private static Map<Integer, ScheduleMark> byPlace(ScheduleGrid grid) {
    int width = grid.visits().size();
    Map<Integer, ScheduleMark> marks = new TreeMap<>();
    for (ScheduleMark mark : grid.marks()) {
      for (int i = 0; i < mark.span() && mark.visit() + i < width; i++) {
        marks.put(mark.activity() * width + mark.visit() + i, mark);
      }
    }
    return marks;
  }

  private void add(
      Kind kind,
      String before,
      String after,
      Optional<AnchorId> earlierAnchor,
      Optional<AnchorId> laterAnchor) {
    changes.add(
        new ScheduleChange(
            kind,
            now.title(),
            Optional.empty(),
            Optional.empty(),
            before,
            after,
            earlierAnchor,
            laterAnchor));
  }

  private void add(
      Kind kind, ScheduleVisit visit, String before, String after, ScheduleVisit earlier) {
    changes.add(
        new ScheduleChange(
            kind,
            now.title(),
            Optional.empty(),
            Optional.of(visit.label()),
            before,
            after,
            earlier.anchorId(),
            visit.anchorId()));
  }

  private void add(
      Kind kind,
      int activity,
      int visit,
      String before,
      String after,
      Optional<AnchorId> earlierAnchor,
      ScheduleMark later) {
    changes.add(
        new ScheduleChange(
            kind,
            now.title(),
            Optional.of(now.activities().get(activity).label()),
            Optional.of(now.visits().get(visit).label()),
            before,
            after,
            earlierAnchor,
            later.anchorId()));
  }
}
