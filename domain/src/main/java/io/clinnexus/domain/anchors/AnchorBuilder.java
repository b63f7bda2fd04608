package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.PartText;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.ZoneClassifier;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Turns a parsed document into anchors: body in document order with every table cell at its place,
 * then the notes. The same tree gives the same anchors; the version enters ids as their prefix
 * only. The ledger counts what the anchors really hold.
 */
public final class AnchorBuilder {

  /** Version of the rules for ids, paths, cells and locations, part of the configuration hash. */
  public static final String VERSION = "1";

  private final Map<DocumentType, ZoneClassifier> classifiers = new EnumMap<>(DocumentType.class);

  public AnchorBuilder(ZoneRuleBooks zoneRules) {
    for (DocumentType type : DocumentType.values()) {
      classifiers.put(type, new ZoneClassifier(zoneRules.forType(type)));
    }
  }

  /** The anchors of a document with zones by the rules of its type. */
  public AnchoredDocument build(
      ParsedDocument document, DocumentVersionId versionId, DocumentType documentType) {
    Map<Integer, DetectedHeading> headings = HeadingDetector.detect(document);
    ZoneClassifier zones = Objects.requireNonNull(classifiers.get(documentType));
    AnchorWalk walk = new AnchorWalk(versionId, headings, zones);
    walk.walk(document);
    List<String> warnings = new ArrayList<>(document.warnings());
    warnings.addAll(headingWarnings(headings));
    return new AnchoredDocument(walk.anchors(), ledger(document, walk), warnings);
  }

  private static List<String> headingWarnings(Map<Integer, DetectedHeading> headings) {
    if (headings.isEmpty()) {
      return List.of("headings-absent");
    }
    boolean noneReal =
        headings.values().stream()
            .noneMatch(
                heading ->
                    heading.mode() == HeadingMode.STYLE || heading.mode() == HeadingMode.OUTLINE);
    return noneReal ? List.of("headings-without-styles") : List.of();
  }

  private static TextLedger ledger(ParsedDocument document, AnchorWalk walk) {
    long total = 0;
    Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    for (PartText part : document.parts()) {
      total += part.characters();
      part.skipped().forEach((reason, count) -> skipped.merge(reason, count, Long::sum));
    }
    if (walk.contentsCharacters() > 0) {
      skipped.merge(SkipReason.TABLE_OF_CONTENTS, walk.contentsCharacters(), Long::sum);
    }
    long anchored =
        walk.anchors().stream()
            .mapToLong(anchor -> TextNormaliser.countCharacters(anchor.textRaw()))
            .sum();
    return new TextLedger(total, anchored, skipped);
  }
}
