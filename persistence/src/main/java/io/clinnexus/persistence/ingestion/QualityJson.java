package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.ingestion.AnchorStatistics;
import io.clinnexus.domain.ingestion.QualityFinding;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.ingestion.Severity;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.types.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The column {@code quality_json} of a run: the keys of the original and our findings. A report of
 * the original has flags instead of findings; each raised flag reads as one.
 */
final class QualityJson {

  private static final List<String> FLAGS =
      List.of(
          "high_unknown_source_zone",
          "soa_missing",
          "soa_suspicious",
          "low_mapping_coverage",
          "facts_missing_required",
          "facts_conflicting",
          "parse_suspicious");
  private static final double FOUR_DIGITS = 10_000;

  /** The report of a run that did not end well. */
  static final Jsonb EMPTY = new Jsonb("{}");

  private QualityJson() {}

  static Jsonb write(QualityReport report, AnchorStatistics anchors) {
    ObjectNode json = JsonCodec.object();
    json.put("needs_review", report.needsReview());
    ObjectNode flags = JsonCodec.object();
    for (String flag : FLAGS) {
      flags.put(flag, report.findings().stream().anyMatch(f -> f.ruleId().equals(flag)));
    }
    json.set("flags", flags);
    ObjectNode scores = JsonCodec.object();
    scores.put("unknown_rate", unknownRate(anchors));
    json.set("scores", scores);
    ArrayNode findings = json.putArray("findings");
    report.findings().forEach(finding -> findings.add(finding(finding)));
    return JsonCodec.write(json);
  }

  private static ObjectNode finding(QualityFinding finding) {
    ObjectNode json = JsonCodec.object();
    json.put("rule_id", finding.ruleId());
    json.put("severity", finding.severity().code());
    json.put("measured", finding.measured());
    json.put("threshold", finding.threshold());
    json.put("message", finding.message());
    return json;
  }

  /** Share of the anchors without a zone, rounded to four digits; 0 when there are none. */
  static double unknownRate(AnchorStatistics anchors) {
    long unknown = anchors.byZone().getOrDefault(SourceZone.UNKNOWN.code(), 0L);
    return anchors.total() == 0 ? 0 : rounded((double) unknown / anchors.total());
  }

  /** Rates are kept with four decimals. */
  static double rounded(double rate) {
    return Math.round(FOUR_DIGITS * rate) / FOUR_DIGITS;
  }

  static QualityReport read(Jsonb column) {
    JsonNode json = JsonCodec.read(column);
    JsonNode findings = json.path("findings");
    return new QualityReport(
        findings.isArray()
            ? findings.valueStream().filter(JsonNode::isObject).map(QualityJson::finding).toList()
            : fromFlags(json));
  }

  private static QualityFinding finding(JsonNode json) {
    return new QualityFinding(
        JsonCodec.text(json, "rule_id").orElse("unknown"),
        severity(JsonCodec.text(json, "severity").orElse("")),
        json.path("measured").asDoubleOpt().orElse(0),
        json.path("threshold").asDoubleOpt().orElse(0),
        JsonCodec.text(json, "message").orElse(""));
  }

  private static Severity severity(String code) {
    return Stream.of(Severity.values())
        .filter(severity -> severity.code().equals(code))
        .findFirst()
        .orElse(Severity.INFO);
  }

  private static List<QualityFinding> fromFlags(JsonNode json) {
    boolean needsReview = JsonCodec.flag(json, "needs_review");
    Severity severity = needsReview ? Severity.REVIEW : Severity.WARN;
    List<QualityFinding> findings = new ArrayList<>();
    json.path("flags")
        .properties()
        .forEach(
            flag -> {
              if (flag.getValue().isBoolean() && flag.getValue().booleanValue()) {
                findings.add(old(flag.getKey(), severity));
              }
            });
    if (needsReview && findings.isEmpty()) {
      findings.add(old("needs_review", Severity.REVIEW));
    }
    return findings;
  }

  private static QualityFinding old(String flag, Severity severity) {
    return new QualityFinding(flag, severity, 0, 0, "Reported by an earlier version.");
  }
}
