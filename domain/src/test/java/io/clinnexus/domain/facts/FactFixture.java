package io.clinnexus.domain.facts;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Facts of one version as tests need them. */
public final class FactFixture {

  private final StudyId studyId;
  private final DocumentVersionId versionId;

  public FactFixture(StudyId studyId, DocumentVersionId versionId) {
    this.studyId = studyId;
    this.versionId = versionId;
  }

  /** An anchor of the version; need not be stored. */
  public AnchorId anchor(int number) {
    return new AnchorId(versionId, AnchorContentType.P, String.format("%016x", number), 1);
  }

  /** A fact with no more than it must have. */
  public Fact bare(FactKey key, FactValue value) {
    return fact(key, StatedValue.of(value), FactMeta.NONE, List.of());
  }

  /** A fact that rests on these anchors. */
  public Fact citing(FactKey key, FactValue value, AnchorId... anchors) {
    return fact(
        key,
        StatedValue.of(value),
        FactMeta.NONE,
        List.of(anchors).stream()
            .map(anchor -> new Evidence(anchor, EvidenceRole.PRIMARY))
            .toList());
  }

  private Fact fact(FactKey key, StatedValue value, FactMeta meta, List<Evidence> evidence) {
    return new Fact(
        new FactId(UUID.randomUUID()),
        studyId,
        Optional.of(versionId),
        key,
        value,
        Optional.empty(),
        FactStatus.EXTRACTED,
        Optional.empty(),
        OptionalInt.empty(),
        meta,
        evidence,
        StudyFixture.NOON,
        StudyFixture.NOON);
  }

  /** A fact with everything a fact can have. */
  public Fact full(FactKey key) {
    StatedValue dosage =
        new StatedValue(
            new FactValue.Numeric(new BigDecimal("12.50")),
            Optional.of("мг"),
            Optional.of("12,50 мг"),
            List.of("1:1", "2:1"),
            true,
            Map.of("later", new OpaqueJson("{\"n\":[1.10,null]}")));
    FactMeta meta =
        new FactMeta(
            Optional.of(SourceZone.IP),
            Optional.of("treatment"),
            true,
            OptionalInt.of(3),
            List.of(
                new AlternativeValue(
                    dosage,
                    new Confidence(0.5),
                    Optional.of("12,5"),
                    List.of(new Quote(anchor(2), EvidenceRole.PRIMARY, 7, 11, "12,5")),
                    Map.of("seen", new OpaqueJson("2"))),
                new AlternativeValue(
                    StatedValue.of(new FactValue.Missing()),
                    Confidence.NONE,
                    Optional.empty(),
                    List.of(),
                    Map.of())),
            Optional.of(
                new ValueNormalization(
                    FactStatus.CONFLICTING,
                    false,
                    Optional.of(new OpaqueJson("{\"value\":13}")),
                    new Confidence(0.85),
                    Optional.of(new OpaqueJson("{\"value\":12.5}")),
                    Optional.of(new OpaqueJson("{}")),
                    Optional.of(true),
                    Optional.of("differs"),
                    Optional.of("note"),
                    Map.of("x", new OpaqueJson("1")))),
            List.of(
                new Quote(anchor(1), EvidenceRole.PRIMARY, 0, 8, "12,50 мг"),
                new Quote(anchor(2), EvidenceRole.SUPPORTING, 7, 11, "12,5")),
            Optional.of("dosage.1"),
            Map.of("note", new OpaqueJson("\"dosage.1\"")));
    return new Fact(
        new FactId(UUID.randomUUID()),
        studyId,
        Optional.of(versionId),
        key,
        dosage,
        Optional.of("mg"),
        FactStatus.NEEDS_REVIEW,
        Optional.of(new Confidence(0.7)),
        OptionalInt.of(2),
        meta,
        List.of(
            new Evidence(anchor(2), EvidenceRole.SUPPORTING),
            new Evidence(anchor(2), EvidenceRole.PRIMARY),
            new Evidence(anchor(1), EvidenceRole.PRIMARY)),
        StudyFixture.NOON,
        StudyFixture.NOON.plusSeconds(1));
  }

  /** One value of every kind. */
  public List<FactValue> values() {
    return List.of(
        new FactValue.Text("2:1 «слепое» 😀"),
        new FactValue.Text(""),
        new FactValue.Text("2024-02-29"),
        new FactValue.Flag(false),
        new FactValue.Numeric(new BigDecimal("64")),
        new FactValue.Numeric(new BigDecimal("0.0500")),
        new FactValue.Numeric(new BigDecimal("1E+3")),
        new FactValue.Numeric(new BigDecimal("123456789012345678901234567890.123456789")),
        new FactValue.Duration(12, DurationUnit.WEEK),
        new FactValue.Range(new BigDecimal("18"), new BigDecimal("45.5")),
        new FactValue.Texts(List.of("FAS", "PP")),
        new FactValue.Texts(List.of()),
        new FactValue.Missing(),
        new FactValue.Open(new OpaqueJson("{\"unit\":\"fortnight\",\"value\":3}")),
        new FactValue.Open(new OpaqueJson("[1,\"a\",{\"b\":null}]")),
        new FactValue.Visits(
            List.of(
                new FactValue.Visit(
                    "V1",
                    "Скрининг",
                    Optional.of("-14"),
                    Optional.of(anchor(1)),
                    Map.of("tolerance", new OpaqueJson("[-2,2]"))),
                new FactValue.Visit("V2", "", Optional.empty(), Optional.empty(), Map.of()))),
        new FactValue.Procedures(
            List.of(
                new FactValue.Procedure(
                    "P001", "ECG", Optional.of("Safety"), Optional.of(anchor(2)), Map.of()),
                new FactValue.Procedure(
                    "P002", "Labs", Optional.empty(), Optional.empty(), Map.of()))),
        new FactValue.Matrix(
            List.of(
                new FactValue.Mark("V1", "P001", "X", Optional.of(anchor(3)), Map.of()),
                new FactValue.Mark(
                    "V2",
                    "P001",
                    "X",
                    Optional.empty(),
                    Map.of("note", new OpaqueJson("\"a\""))))));
  }
}
