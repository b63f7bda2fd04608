package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentLanguage;
import java.util.List;

/**
 * Sends headings with certain words to a zone. The document type is that of its {@link
 * ZoneRuleBook}.
 *
 * @param id stable, unique within its rule book, stored with every anchor it decides
 * @param zone never unknown
 * @param language the language of its patterns
 * @param patterns any of them is enough
 * @param strength how telling the words are, above 0 and at most 1
 * @param binding whether the zone holds for everything inside such a section, as in an appendix
 */
public record ZoneRule(
    String id,
    SourceZone zone,
    DocumentLanguage language,
    List<ZonePhrase> patterns,
    double strength,
    boolean binding) {

  public ZoneRule {
    patterns = List.copyOf(patterns);
    InvalidValue.unless(!id.isBlank(), "id", "must not be blank.");
    InvalidValue.unless(zone != SourceZone.UNKNOWN, "zone", "must not be unknown.");
    InvalidValue.unless(!patterns.isEmpty(), "patterns", "must not be empty.");
    InvalidValue.unless(strength > 0 && strength <= 1, "strength", "must be above 0, at most 1.");
  }
}
