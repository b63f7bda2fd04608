package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.SectionTracker.Section;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Anchors in the making: gives each its id, its place in the document and its ordinal. */
final class AnchorList {

  private final DocumentVersionId versionId;
  private final TextHashes hashes = new TextHashes();
  private final List<Anchor> anchors = new ArrayList<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  AnchorList(DocumentVersionId versionId) {
    this.versionId = versionId;
  }

  List<Anchor> toList() {
    return List.copyOf(anchors);
  }

  void add(
      AnchorContentType type,
      Section section,
      String textRaw,
      AnchorLocation location,
      Optional<DetectedHeading> heading) {
    String normalised = TextNormaliser.normalise(textRaw);
    String hashed = type == AnchorContentType.FN ? normalised : normalised + section.hashSuffix();
    add(type, section, textRaw, normalised, hashed, location, heading);
  }

  void addCell(Section section, String textRaw, AnchorLocation.InTable location) {
    String normalised = TextNormaliser.normalise(textRaw);
    String value = location.header() ? normalised : CellText.idValue(normalised);
    String hashed = value + ":" + location.rowIndex() + ":" + location.columnIndex();
    add(AnchorContentType.CELL, section, textRaw, normalised, hashed, location, Optional.empty());
  }

  private void add(
      AnchorContentType type,
      Section section,
      String textRaw,
      String normalised,
      String hashed,
      AnchorLocation location,
      Optional<DetectedHeading> heading) {
    String hash16 = hashes.head(hashed);
    int occurrence = occurrences.merge(type.code() + ":" + hash16, 1, Integer::sum);
    int ordinal = ordinals.merge(type.code() + ":" + section.pathText(), 1, Integer::sum);
    anchors.add(
        new Anchor(
            new AnchorId(versionId, type, hash16, occurrence),
            anchors.size() + 1,
            section.path(),
            ordinal,
            heading.map(DetectedHeading::heading),
            textRaw,
            normalised,
            hashes.full(normalised),
            location,
            heading.map(DetectedHeading::confidence).orElse(1.0),
            section.zone(),
            LanguageDetector.detect(normalised)));
  }
}
