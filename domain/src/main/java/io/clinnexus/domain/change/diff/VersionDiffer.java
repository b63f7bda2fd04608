package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.anchors.alignment.Correspondence;
import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import io.clinnexus.domain.anchors.wording.Hunk;
import io.clinnexus.domain.anchors.wording.WordDiff;
import io.clinnexus.domain.anchors.wording.Wording;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.soa.ScheduleGrids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns an alignment and the facts of both versions into the difference of the versions. */
public final class VersionDiffer {

  private static final SectionName FRONT =
      new SectionName(Optional.empty(), Optional.empty(), "__FRONTMATTER__");
  private static final SectionName NOTES =
      new SectionName(Optional.empty(), Optional.empty(), "FOOTNOTES");

  private final VersionAlignment alignment;
  private final Map<AnchorId, SectionName> sections = new HashMap<>();
  private final Map<SectionName, SectionName> laterOf = new HashMap<>();
  private final Map<SectionName, SectionName> earlierOf = new HashMap<>();

  private VersionDiffer(VersionAlignment alignment) {
    this.alignment = alignment;
    name(alignment.correspondences().stream().flatMap(found -> found.earlier().stream()).toList());
    name(alignment.correspondences().stream().flatMap(found -> found.later().stream()).toList());
    alignment.correspondences().forEach(this::pairSections);
  }

  /** The difference of two versions by their alignment and by the facts of each. */
  public static VersionDiff diff(VersionAlignment alignment, List<Fact> earlier, List<Fact> later) {
    return new VersionDiff(
        alignment.comparability(),
        new VersionDiffer(alignment).sections(),
        FactChange.between(earlier, later),
        new ScheduleDiff(alignment).between(ScheduleGrids.of(earlier), ScheduleGrids.of(later)));
  }

  /** Each anchor stands under the last heading before it; notes stand by themselves. */
  private void name(List<Anchor> anchors) {
    SectionName current = FRONT;
    for (Anchor anchor :
        anchors.stream().sorted(Comparator.comparingInt(Anchor::documentOrder)).toList()) {
      Optional<Heading> heading = anchor.heading();
      if (heading.isPresent()) {
        current =
            new SectionName(
                Optional.of(anchor.id()), heading.get().number(), heading.get().title());
      }
      sections.put(anchor.id(), anchor.type() == AnchorContentType.FN ? NOTES : current);
    }
  }

  private void pairSections(Correspondence found) {
    boolean headings =
        found.earlier().size() == 1
            && found.later().size() == 1
            && found.earlier().get(0).heading().isPresent()
            && found.later().get(0).heading().isPresent();
    if (headings) {
      SectionName earlier = section(found.earlier().get(0));
      SectionName later = section(found.later().get(0));
      laterOf.put(earlier, later);
      earlierOf.put(later, earlier);
    }
  }

  private SectionName section(Anchor anchor) {
    return sections.getOrDefault(anchor.id(), FRONT);
  }

  private List<SectionDiff> sections() {
    Map<SectionName, List<TextChange>> bySection = new LinkedHashMap<>();
    for (Correspondence found : alignment.correspondences()) {
      if (found.isChange() || !found.renumberings().isEmpty()) {
        TextChange change = change(found);
        bySection.computeIfAbsent(home(change), unused -> new ArrayList<>()).add(change);
      }
    }
    List<SectionDiff> diffs = new ArrayList<>();
    bySection.forEach((section, changes) -> diffs.add(diff(section, changes)));
    return diffs;
  }

  /** The section of the later version; of what is gone, the one that its section became. */
  private SectionName home(TextChange change) {
    return change
        .laterSection()
        .orElseGet(
            () -> {
              SectionName earlier = change.earlierSection().orElse(FRONT);
              return laterOf.getOrDefault(earlier, earlier);
            });
  }

  private SectionDiff diff(SectionName section, List<TextChange> changes) {
    boolean unnamed = section.heading().isEmpty();
    boolean gone =
        !unnamed
            && changes.stream().allMatch(change -> change.laterSection().isEmpty())
            && !earlierOf.containsKey(section);
    Optional<SectionName> earlier =
        unnamed || gone ? Optional.of(section) : Optional.ofNullable(earlierOf.get(section));
    return new SectionDiff(earlier, gone ? Optional.empty() : Optional.of(section), changes);
  }

  private TextChange change(Correspondence found) {
    return new TextChange(
        found,
        found.earlier().stream().findFirst().map(this::section),
        found.later().stream().findFirst().map(this::section),
        hunks(found));
  }

  private static List<Hunk> hunks(Correspondence found) {
    return found.earlier().isEmpty() || found.later().isEmpty()
        ? List.of()
        : WordDiff.between(joined(found.earlier()), joined(found.later())).hunks();
  }

  private static Wording joined(List<Anchor> anchors) {
    return Wording.of(String.join("\n", anchors.stream().map(Anchor::textNormalised).toList()));
  }
}
