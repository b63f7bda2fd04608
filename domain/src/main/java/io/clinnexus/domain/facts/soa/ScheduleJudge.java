package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.shared.Confidence;
import java.util.stream.Collectors;

/**
 * Decides whether what was read is a schedule, and how sure that is. It needs visits told by their
 * headers and cells that mark; a title alone never makes a schedule of a table.
 */
final class ScheduleJudge {

  private static final int FEWEST_MARKS = 3;
  private static final double MOST = 0.99;

  private ScheduleJudge() {}

  static boolean accepts(ScheduleDraft draft, ScheduleTitle title) {
    double evidence = draft.visitEvidence();
    long marked = draft.marked();
    if (title.denies() || draft.amounts() * 2 > draft.activities().size()) {
      return false;
    }
    if (draft.told() < 2 || marked < 1 || evidence < 0.5) {
      return isNamedAndMarked(draft, title);
    }
    if (draft.markCells() >= FEWEST_MARKS && draft.purity() >= (title.says() ? 0.2 : 0.6)) {
      boolean large = marked >= 3 && evidence >= 0.6 && distinctVisits(draft) >= 2;
      return title.says() || large;
    }
    // times and words instead of marks, under a title that leaves no doubt
    int filled = draft.markCells() + draft.wordCells();
    return title.says()
        && evidence >= 0.8
        && marked >= 3
        && filled >= 4
        && draft.longCells() * 5 <= filled
        && hasBlanks(draft);
  }

  /** Visits with names that no list knows, under a title of their own and full of marks. */
  private static boolean isNamedAndMarked(ScheduleDraft draft, ScheduleTitle title) {
    return title.says()
        && title.own()
        && draft.marked() >= 3
        && draft.markCells() >= 4
        && draft.purity() >= 0.8
        && distinctVisits(draft) >= 2;
  }

  private static long distinctVisits(ScheduleDraft draft) {
    return draft.marks().stream().map(ScheduleMark::visit).collect(Collectors.toSet()).size();
  }

  private static boolean hasBlanks(ScheduleDraft draft) {
    return draft.marks().size() * 10L < 9L * draft.visits().size() * draft.activities().size();
  }

  static Confidence confidence(ScheduleDraft draft, ScheduleTitle title) {
    double size = Math.min(1, draft.marked() / 4.0) * Math.min(1, distinctVisits(draft) / 3.0);
    double sure =
        0.4 * draft.visitEvidence()
            + 0.3 * Math.min(1, draft.purity())
            + (title.says() ? 0.2 : 0.05)
            + 0.1 * size;
    double doubt = 0.05 * draft.warnings().size();
    return new Confidence(Math.max(0.3, Math.min(MOST, sure - doubt)));
  }
}
