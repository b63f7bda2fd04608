package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.alignment.Comparability.Verdict;
import io.clinnexus.domain.studies.DocumentLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says whether two versions can be compared. */
final class ComparabilityJudge {

  private static final double MOSTLY = 0.7;
  private static final double HARDLY = 0.35;
  private static final double REPEATED = 0.5;
  private static final int LEAST_REPEATED = 8;
  private static final int TELLING = 20;
  private static final int MOST_COUNTED = 300;

  private ComparabilityJudge() {}

  /** The answer that can be given before anything is paired. */
  static Optional<Comparability> before(List<Anchor> earlier, List<Anchor> later) {
    if (characters(earlier) == 0) {
      return Optional.of(new Comparability(Verdict.EARLIER_EMPTY, 0));
    }
    if (characters(later) == 0) {
      return Optional.of(new Comparability(Verdict.LATER_EMPTY, 0));
    }
    Optional<DocumentLanguage> old = language(earlier);
    Optional<DocumentLanguage> now = language(later);
    return old.isPresent() && now.isPresent() && !old.equals(now)
        ? Optional.of(new Comparability(Verdict.OTHER_LANGUAGE, 0))
        : Optional.empty();
  }

  /** The answer after everything was paired. */
  static Comparability after(
      List<Anchor> earlier, List<Anchor> later, List<Correspondence> correspondences) {
    double share = share(earlier, later, correspondences);
    if (share < HARDLY) {
      return new Comparability(Verdict.OTHER_DOCUMENT, share);
    }
    boolean repetitive = isRepetitive(earlier) || isRepetitive(later);
    return new Comparability(repetitive ? Verdict.REPETITIVE : Verdict.COMPARABLE, share);
  }

  private static long characters(List<Anchor> anchors) {
    return anchors.stream().mapToLong(anchor -> anchor.textNormalised().length()).sum();
  }

  /** The language that most of the text is in. */
  private static Optional<DocumentLanguage> language(List<Anchor> anchors) {
    long russian = 0;
    long english = 0;
    for (Anchor anchor : anchors) {
      int length = anchor.textNormalised().length();
      russian += anchor.language() == DocumentLanguage.RU ? length : 0;
      english += anchor.language() == DocumentLanguage.EN ? length : 0;
    }
    if (russian > MOSTLY * (russian + english)) {
      return Optional.of(DocumentLanguage.RU);
    }
    return english > MOSTLY * (russian + english)
        ? Optional.of(DocumentLanguage.EN)
        : Optional.empty();
  }

  /** Of the version with less text, how much was found again; short texts prove little. */
  private static double share(
      List<Anchor> earlier, List<Anchor> later, List<Correspondence> correspondences) {
    double total = Math.min(telling(earlier), telling(later));
    if (total == 0) {
      boolean any = correspondences.stream().anyMatch(ComparabilityJudge::isPair);
      return any ? 1 : 0;
    }
    double found = 0;
    for (Correspondence pair : correspondences) {
      if (isPair(pair)) {
        found += pair.similarity() * Math.min(telling(pair.earlier()), telling(pair.later()));
      }
    }
    return Math.min(1, found / total);
  }

  private static boolean isPair(Correspondence found) {
    return !found.earlier().isEmpty() && !found.later().isEmpty();
  }

  private static double telling(List<Anchor> anchors) {
    double characters = 0;
    for (Anchor anchor : anchors) {
      int length = anchor.textNormalised().length();
      characters += length >= TELLING ? Math.min(length, MOST_COUNTED) : 0;
    }
    return characters;
  }

  private static boolean isRepetitive(List<Anchor> anchors) {
    Map<String, Integer> counts = new HashMap<>();
    int total = 0;
    int most = 0;
    for (Anchor anchor : anchors) {
      if (anchor.type() != AnchorContentType.CELL && anchor.type() != AnchorContentType.HDR) {
        total++;
        most = Math.max(most, counts.merge(anchor.textNormalised(), 1, Integer::sum));
      }
    }
    return total >= LEAST_REPEATED && most >= REPEATED * total;
  }
}
