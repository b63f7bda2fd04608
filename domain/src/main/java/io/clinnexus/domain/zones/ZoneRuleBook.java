package io.clinnexus.domain.zones;

import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;

/**
 * The zone rules of one document type, most specific first: of two rules that match a heading
 * equally well the earlier wins.
 *
 * @param documentType the type it is for
 * @param version version of the rule data
 * @param frontMatter the zone of everything before the first heading
 * @param rules in order of precedence
 */
public record ZoneRuleBook(
    DocumentType documentType,
    String version,
    ZoneClassification frontMatter,
    List<ZoneRule> rules) {

  public ZoneRuleBook {
    rules = List.copyOf(rules);
  }

  /** A book without rules: everything is unknown. */
  public static ZoneRuleBook empty(DocumentType documentType) {
    return new ZoneRuleBook(documentType, "0", ZoneClassification.UNKNOWN, List.of());
  }

  /** SHA-256 in hexadecimal digits over everything that can change a classification. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder(ZoneClassifier.VERSION);
    text.append('\n').append(documentType.code()).append('\n').append(version).append('\n');
    text.append(frontMatter).append('\n');
    rules.forEach(rule -> text.append(rule).append('\n'));
    return Fingerprint.of(text.toString());
  }
}
