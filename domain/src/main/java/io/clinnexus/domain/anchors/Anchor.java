package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.zones.ZoneClassification;
import java.util.Optional;

/**
 * One addressable piece of a document version.
 *
 * @param id the stable key
 * @param documentOrder 1-based position in the whole document, without gaps
 * @param sectionPath the section it stands in; a heading's own path includes itself
 * @param ordinal 1-based counter within section path and content type
 * @param heading present exactly for content type {@code hdr}
 * @param textRaw text as extracted
 * @param textNormalised text with every white-space run as one space, trimmed
 * @param textHash SHA-256 of the normalised text in UTF-8
 * @param location where in the source file it stands
 * @param confidence extraction confidence, 0 to 1
 * @param zone its source zone and the rule that found it
 * @param language language of its text
 */
public record Anchor(
    AnchorId id,
    int documentOrder,
    SectionPath sectionPath,
    int ordinal,
    Optional<Heading> heading,
    String textRaw,
    String textNormalised,
    Sha256 textHash,
    AnchorLocation location,
    double confidence,
    ZoneClassification zone,
    DocumentLanguage language) {

  public Anchor {
    InvalidValue.unless(documentOrder >= 1, "documentOrder", "must be at least 1.");
    InvalidValue.unless(ordinal >= 1, "ordinal", "must be at least 1.");
    InvalidValue.unless(confidence >= 0 && confidence <= 1, "confidence", "must be 0 to 1.");
    InvalidValue.unless(
        heading.isPresent() == (id.type() == AnchorContentType.HDR),
        "heading",
        "must be present exactly for content type hdr.");
  }

  public AnchorContentType type() {
    return id.type();
  }
}
