package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When a change belongs to a category of changes that a regulator takes for substantial. All
 * conditions must hold; an empty one holds always.
 *
 * @param source where the category stands
 * @param zones the zone of the changed text
 * @param words of which one must be in the changed text, the title of its section or, of a table,
 *     its row; in lower case
 * @param kinds what became of the text
 * @param critical whether a number, unit, comparison, negation, date or level must have changed
 */
public record AmendmentRule(
    String id,
    Regime regime,
    String categoryEn,
    String categoryRu,
    String source,
    Set<SourceZone> zones,
    List<String> words,
    Set<CorrespondenceKind> kinds,
    boolean critical) {

  public AmendmentRule {
    zones = Set.copyOf(zones);
    words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    kinds = Set.copyOf(kinds);
    InvalidValue.unless(!zones.isEmpty() || !words.isEmpty(), "rule", "must name zones or words.");
  }

  boolean takes(ChangeRow row) {
    return (zones.isEmpty() || row.zones().stream().anyMatch(zones::contains))
        && (kinds.isEmpty() || row.kinds().stream().anyMatch(kinds::contains))
        && (!critical || row.critical())
        && (words.isEmpty() || words.stream().anyMatch(row.searched()::contains));
  }
}
