package io.clinnexus.domain.sections;

import io.clinnexus.domain.sections.SectionClaims.Claim;
import io.clinnexus.domain.sections.SectionMapFinding.Code;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Judges an automatic map: how sure it is, whether a person has to look, and why. */
final class SectionMapCheck {

  private static final double RIVAL = 0.1;

  private final SectionMapRules rules;
  private final DocumentLanguage language;

  SectionMapCheck(SectionMapRules rules, DocumentLanguage language) {
    this.rules = rules;
    this.language = language;
  }

  /**
   * The verdict on a map.
   *
   * @param claims the headings it rests on, at least one
   * @param anchors how many anchors it has
   * @param zones its anchors by zone
   * @param claimedByPerson anchors it would have if a person had not given them to another section
   */
  Verdict check(
      SectionProfile profile,
      List<Claim> claims,
      int anchors,
      Map<SourceZone, Integer> zones,
      int claimedByPerson) {
    List<SectionMapFinding> findings = expressions(profile);
    Claim best =
        claims.stream()
            .min(Comparator.comparingDouble(claim -> -claim.evidence().score()))
            .orElseThrow();
    boolean title = best.evidence().kind() == EvidenceKind.TITLE;
    double confidence = best.evidence().score();
    if (anchors < profile.contract().retrievalRecipe().capture().least()) {
      findings.add(SectionMapFinding.of(Code.BLOCK_SIZE, anchors));
      confidence -= rules.smallBlock();
    }
    if (best.rival().isPresent()) {
      findings.add(SectionMapFinding.of(Code.CONFLICT, best.rival().get(), confidence));
      confidence -= title ? 0 : RIVAL;
    }
    if (mostlyElsewhere(profile, zones, anchors)) {
      findings.add(SectionMapFinding.of(Code.ZONE_MISMATCH, elsewhere(profile, zones)));
    }
    boolean uncertain = language == DocumentLanguage.MIXED || language == DocumentLanguage.UNKNOWN;
    if (uncertain && !title && confidence > rules.mixedCap()) {
      findings.add(SectionMapFinding.of(Code.LANGUAGE, rules.mixedCap()));
      confidence = rules.mixedCap();
    }
    if (claimedByPerson > 0) {
      findings.add(SectionMapFinding.of(Code.CLAIMED_BY_PERSON, claimedByPerson));
    }
    findings.sort(Comparator.comparing(SectionMapFinding::code));
    return verdict(confidence, anchors, findings);
  }

  /** The verdict on a section that was not found. */
  Verdict missing(SectionProfile profile, SectionClaims claims) {
    List<SectionMapFinding> findings = expressions(profile);
    findings.add(0, SectionMapFinding.of(Code.NO_HEADING, 0));
    claims
        .lostTo(profile.section())
        .ifPresent(other -> findings.add(1, SectionMapFinding.of(Code.LOST_HEADING, other, 1)));
    return new Verdict(0, SectionMapStatus.NEEDS_REVIEW, findings);
  }

  private Verdict verdict(double confidence, int anchors, List<SectionMapFinding> findings) {
    double rounded = Math.round(Math.max(0, Math.min(1, confidence)) * 10_000) / 10_000.0;
    boolean mapped = rounded >= rules.mapped() && anchors > 0;
    return new Verdict(
        rounded, mapped ? SectionMapStatus.MAPPED : SectionMapStatus.NEEDS_REVIEW, findings);
  }

  private static List<SectionMapFinding> expressions(SectionProfile profile) {
    List<SectionMapFinding> findings = new ArrayList<>();
    if (profile.expressions().tooSlow() > 0) {
      findings.add(SectionMapFinding.of(Code.EXPRESSION_TOO_SLOW, profile.expressions().tooSlow()));
    }
    if (profile.expressions().invalid() > 0) {
      findings.add(SectionMapFinding.of(Code.EXPRESSION_INVALID, profile.expressions().invalid()));
    }
    return findings;
  }

  private static boolean mostlyElsewhere(
      SectionProfile profile, Map<SourceZone, Integer> zones, int anchors) {
    return elsewhere(profile, zones) * 2 > anchors;
  }

  private static int elsewhere(SectionProfile profile, Map<SourceZone, Integer> zones) {
    return zones.entrySet().stream()
        .filter(zone -> zone.getKey() != SourceZone.UNKNOWN)
        .filter(zone -> profile.excludes(ZoneKey.of(zone.getKey())))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How sure a map is (0 to 1), what becomes of it, and why. */
  record Verdict(double confidence, SectionMapStatus status, List<SectionMapFinding> findings) {

    Verdict {
      findings = List.copyOf(findings);
    }
  }
}
