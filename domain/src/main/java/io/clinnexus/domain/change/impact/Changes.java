package io.clinnexus.domain.change.impact;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.change.ChangedAnchor;
import io.clinnexus.domain.change.DiffSummary;
import io.clinnexus.domain.change.diff.SectionDiff;
import io.clinnexus.domain.change.diff.SectionName;
import io.clinnexus.domain.change.diff.TextChange;
import io.clinnexus.domain.change.diff.VersionDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The changes of a difference by the anchors that changed, of both versions. */
final class Changes {

  private final VersionDiff diff;
  private final Map<AnchorId, ChangedAnchor> byAnchor = new LinkedHashMap<>();
  private int added;
  private int removed;
  private int modified;

  Changes(VersionDiff diff) {
    this.diff = diff;
    for (TextChange change : diff.changes()) {
      List<Anchor> earlier = change.correspondence().earlier();
      List<Anchor> later = change.correspondence().later();
      added += earlier.isEmpty() ? later.size() : 0;
      removed += later.isEmpty() ? earlier.size() : 0;
      modified += earlier.isEmpty() || later.isEmpty() ? 0 : later.size();
      Stream.concat(earlier.stream(), later.stream())
          .forEach(anchor -> byAnchor.put(anchor.id(), changed(anchor, change)));
    }
  }

  private static ChangedAnchor changed(Anchor anchor, TextChange change) {
    return new ChangedAnchor(
        anchor.id(),
        anchor.sectionPath().format(),
        description(change),
        anchor.ordinal(),
        anchor.type(),
        change.correspondence().later().isEmpty(),
        Map.of());
  }

  private static String description(TextChange change) {
    List<String> values = new ArrayList<>();
    for (CriticalChange critical : change.correspondence().criticalChanges()) {
      values.add(
          critical.before().map(Excerpt::text).orElse("–")
              + " → "
              + critical.after().map(Excerpt::text).orElse("–"));
    }
    String kind = change.correspondence().kind().code();
    return values.isEmpty() ? kind : kind + ": " + String.join("; ", values);
  }

  /** All anchors that changed or are gone. */
  Set<AnchorId> anchors() {
    return new HashSet<>(byAnchor.keySet());
  }

  Optional<ChangedAnchor> of(AnchorId id) {
    return Optional.ofNullable(byAnchor.get(id));
  }

  List<ChangedAnchor> of(List<AnchorId> ids) {
    return ids.stream().flatMap(id -> of(id).stream()).distinct().toList();
  }

  DiffSummary summary() {
    List<String> newSections = new ArrayList<>();
    List<String> goneSections = new ArrayList<>();
    List<String> changedSections = new ArrayList<>();
    for (SectionDiff section : diff.sections()) {
      String title = section.later().or(section::earlier).map(Changes::title).orElse("");
      if (section.earlier().isEmpty()) {
        newSections.add(title);
      } else if (section.later().isEmpty()) {
        goneSections.add(title);
      } else {
        changedSections.add(title);
      }
    }
    return new DiffSummary(
        newSections, goneSections, changedSections, added, removed, modified, Map.of());
  }

  private static String title(SectionName name) {
    return name.number().map(number -> number + " ").orElse("") + name.title();
  }
}
