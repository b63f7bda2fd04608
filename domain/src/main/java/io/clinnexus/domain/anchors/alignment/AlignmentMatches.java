package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.wording.WordDiff;
import io.clinnexus.domain.anchors.wording.Wording;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes an alignment as matches and reads it from them: the alignment read is the one written. The
 * score of a match is the share of words that stayed, 1 exactly for the same wording; of a group,
 * each two anchors have their own. Versions that cannot be compared have no matches.
 */
public final class AlignmentMatches {

  private AlignmentMatches() {}

  /** The matches of two versions of a document. */
  public static VersionMatches of(
      DocumentId documentId,
      DocumentVersionId from,
      DocumentVersionId to,
      VersionAlignment alignment) {
    List<AnchorMatch> matches = new ArrayList<>();
    for (int i = 0; i < alignment.correspondences().size(); i++) {
      Correspondence found = alignment.correspondences().get(i);
      for (Anchor earlier : found.earlier()) {
        for (Anchor later : found.later()) {
          matches.add(match(i, found, earlier, later));
        }
      }
    }
    return new VersionMatches(documentId, from, to, VersionAligner.VERSION, matches);
  }

  private static AnchorMatch match(int group, Correspondence found, Anchor earlier, Anchor later) {
    boolean pair = found.earlier().size() + found.later().size() == 2;
    double score = pair ? found.similarity() : similarity(earlier, later);
    return new AnchorMatch(
        earlier.id(),
        later.id(),
        score,
        method(earlier, later, score),
        meta(found, earlier, later),
        found.kind(),
        group,
        found.criticalChanges(),
        found.renumberings());
  }

  private static double similarity(Anchor earlier, Anchor later) {
    return WordDiff.between(
            Wording.of(earlier.textNormalised()), Wording.of(later.textNormalised()))
        .similarity();
  }

  private static MatchMethod method(Anchor earlier, Anchor later, double score) {
    if (score < 1) {
      return MatchMethod.FUZZY;
    }
    return earlier.textHash().equals(later.textHash()) ? MatchMethod.EXACT_HASH : MatchMethod.EXACT;
  }

  private static MatchMeta meta(Correspondence found, Anchor earlier, Anchor later) {
    return new MatchMeta(
        OptionalDouble.of(found.similarity()),
        OptionalDouble.empty(),
        OptionalDouble.of(earlier.zone().zone() == later.zone().zone() ? 1 : 0),
        OptionalDouble.of(pathLikeness(earlier, later)),
        Map.of());
  }

  /** Common leading titles by the longer path. */
  private static double pathLikeness(Anchor earlier, Anchor later) {
    List<String> old = earlier.sectionPath().titles();
    List<String> now = later.sectionPath().titles();
    int common = 0;
    while (common < Math.min(old.size(), now.size()) && old.get(common).equals(now.get(common))) {
      common++;
    }
    return (double) common / Math.max(old.size(), now.size());
  }

  /**
   * The alignment that was written as these matches, in any order. Throws {@link InvalidValue} when
   * a match leads from or to an anchor that is not among the given ones.
   */
  public static VersionAlignment read(
      Comparability comparability,
      List<Anchor> earlier,
      List<Anchor> later,
      List<AnchorMatch> matches) {
    Map<AnchorId, Anchor> old = byId(earlier);
    Map<AnchorId, Anchor> now = byId(later);
    Map<Integer, List<AnchorMatch>> groups = new TreeMap<>();
    Set<AnchorId> matched = new HashSet<>();
    for (AnchorMatch match : matches) {
      groups.computeIfAbsent(match.group(), unused -> new ArrayList<>()).add(match);
      matched.add(match.from());
      matched.add(match.to());
    }
    List<Correspondence> found = new ArrayList<>();
    groups.values().forEach(group -> found.add(read(group, old, now)));
    earlier.stream()
        .filter(anchor -> !matched.contains(anchor.id()))
        .forEach(anchor -> found.add(Correspondence.removed(anchor)));
    later.stream()
        .filter(anchor -> !matched.contains(anchor.id()))
        .forEach(anchor -> found.add(Correspondence.added(anchor)));
    return new VersionAlignment(comparability, found);
  }

  private static Map<AnchorId, Anchor> byId(List<Anchor> anchors) {
    Map<AnchorId, Anchor> byId = new HashMap<>();
    anchors.forEach(anchor -> byId.put(anchor.id(), anchor));
    return byId;
  }

  private static Correspondence read(
      List<AnchorMatch> group, Map<AnchorId, Anchor> old, Map<AnchorId, Anchor> now) {
    AnchorMatch first = group.get(0);
    return new Correspondence(
        first.kind(),
        anchors(old, group.stream().map(AnchorMatch::from).toList()),
        anchors(now, group.stream().map(AnchorMatch::to).toList()),
        first.meta().textSim().orElse(first.score()),
        first.criticalChanges(),
        first.renumberings());
  }

  private static List<Anchor> anchors(Map<AnchorId, Anchor> known, List<AnchorId> ids) {
    InvalidValue.unless(known.keySet().containsAll(ids), "matches", "must match known anchors.");
    return ids.stream()
        .distinct()
        .map(known::get)
        .sorted(Comparator.comparingInt(Anchor::documentOrder))
        .toList();
  }
}
