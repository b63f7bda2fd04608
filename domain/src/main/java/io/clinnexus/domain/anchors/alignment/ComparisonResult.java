package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.PublicationId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a comparison came out, and of what.
 *
 * @param counts correspondences by kind; kinds without any are absent
 * @param critical correspondences with critical changes
 * @param alignerVersion the version of the rules
 * @param earlier what the earlier version showed
 * @param later what the later version showed
 */
public record ComparisonResult(
    Comparability comparability,
    Map<CorrespondenceKind, Integer> counts,
    int critical,
    String alignerVersion,
    PublicationId earlier,
    PublicationId later,
    Instant comparedAt) {

  public ComparisonResult {
    counts = Map.copyOf(counts);
    InvalidValue.unless(critical >= 0, "critical", "must be at least 0.");
    InvalidValue.unless(
        counts.values().stream().allMatch(count -> count > 0), "counts", "must be at least 1.");
  }

  static ComparisonResult of(
      VersionAlignment alignment, PublicationId earlier, PublicationId later, Instant now) {
    Map<CorrespondenceKind, Integer> counts = new EnumMap<>(CorrespondenceKind.class);
    int critical = 0;
    for (Correspondence found : alignment.correspondences()) {
      counts.merge(found.kind(), 1, Integer::sum);
      critical += found.criticalChanges().isEmpty() ? 0 : 1;
    }
    return new ComparisonResult(
        alignment.comparability(), counts, critical, VersionAligner.VERSION, earlier, later, now);
  }

  /** Whether it is of what the versions show now, by the rules of now. */
  public boolean isOf(PublicationId earlierNow, PublicationId laterNow) {
    return earlier.equals(earlierNow)
        && later.equals(laterNow)
        && alignerVersion.equals(VersionAligner.VERSION);
  }
}
