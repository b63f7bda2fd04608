package io.clinnexus.domain.generation;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.sections.SourceRole;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Templates, configurations, runs and written sections as tests need them. */
public final class GenerationFixture {

  private static final Map<String, OpaqueJson> MORE =
      Map.of("later", new OpaqueJson("{\"k\":[1,null]}"));

  private GenerationFixture() {}

  public static Template template(Actor actor, String name, int version) {
    return template(actor, DocumentType.CSR, name, version, 0);
  }

  public static Template template(
      Actor actor, DocumentType docType, String name, int version, int secondsAfterNoon) {
    return new Template(
        new TemplateId(UUID.randomUUID()),
        actor.workspaceId(),
        docType,
        name,
        "Размер выборки: {{fact:sample_size}}",
        version,
        StudyFixture.NOON.plusSeconds(secondsAfterNoon));
  }

  public static ModelConfig config(Actor actor, String promptVersion, int secondsAfterNoon) {
    return new ModelConfig(
        new ModelConfigId(UUID.randomUUID()),
        actor.workspaceId(),
        "local",
        "draft",
        promptVersion,
        new OpaqueJson("{\"temperature\":0}"),
        StudyFixture.NOON.plusSeconds(secondsAfterNoon));
  }

  /** A conflict of each kind. */
  public static List<DetectedConflict> conflicts(DocumentVersionId versionId) {
    return List.of(
        new DetectedConflict.Mismatch(
            "alpha", new OpaqueJson("0.05"), new OpaqueJson("\"5 %\""), "high", MORE),
        new DetectedConflict.Disagreement(
            "sample_size",
            List.of(
                new ConflictingValue(
                    new OpaqueJson("120"),
                    Optional.of("patients"),
                    Optional.of(new Confidence(0.5)),
                    true,
                    MORE),
                new ConflictingValue(
                    new OpaqueJson("null"), Optional.empty(), Optional.empty(), false, Map.of())),
            List.of(
                new ConflictingEvidence(
                    new OpaqueJson("120"),
                    ZoneKey.of(SourceZone.STATISTICS),
                    List.of(anchor(versionId, 9)),
                    Optional.of(Confidence.FULL),
                    Optional.of(new FactId(versionId.value())),
                    MORE)),
            ConflictWeight.BLOCK,
            true,
            MORE));
  }

  /** A written section with something in every place, citing the anchors 1, 2 and 3. */
  public static GeneratedSection fullSection(GenerationRunId runId, DocumentVersionId versionId) {
    Artifacts artifacts =
        new Artifacts(
            List.of("Old claim"),
            List.of(new OpaqueJson("{\"n\":1}")),
            List.of(anchor(versionId, 1)),
            List.of(
                new ClaimItem(
                    "120 пациентов",
                    List.of(anchor(versionId, 2)),
                    List.of("sample_size"),
                    List.of(
                        new ClaimNumber(
                            120, Optional.of("patients"), Optional.of("sample_size"), MORE)),
                    MORE)),
            List.of(
                new CitationItem(
                    anchor(versionId, 3),
                    Optional.of(SourceRole.PRIMARY),
                    Optional.of("Section 9"),
                    MORE),
                new CitationItem(
                    anchor(versionId, 3), Optional.empty(), Optional.empty(), Map.of())),
            true,
            conflicts(versionId),
            MORE);
    QcReport report =
        new QcReport(
            QcStatus.FAIL,
            List.of(
                new QcError(
                    "claim_missing_citation",
                    "No citation",
                    List.of(anchor(versionId, 2)),
                    Optional.of(new OpaqueJson("{\"claim\":1}")),
                    MORE),
                new QcError("fact_conflict", "Conflict", List.of(), Optional.empty(), Map.of())),
            MORE);
    return section(runId, "Текст", artifacts, report, 0);
  }

  /** A blocked section without text. */
  public static GeneratedSection blockedSection(GenerationRunId runId, int secondsAfterNoon) {
    return section(
        runId,
        "",
        Artifacts.NONE,
        new QcReport(QcStatus.BLOCKED, List.of(), Map.of()),
        secondsAfterNoon);
  }

  private static GeneratedSection section(
      GenerationRunId runId, String text, Artifacts artifacts, QcReport report, int seconds) {
    return new GeneratedSection(
        new GeneratedSectionId(UUID.randomUUID()),
        runId,
        text,
        artifacts,
        report,
        Optional.empty(),
        StudyFixture.NOON.plusSeconds(seconds));
  }

  /** The n-th paragraph of a version. */
  public static AnchorId anchor(DocumentVersionId versionId, int number) {
    return new AnchorId(
        versionId, AnchorContentType.P, String.format(Locale.ROOT, "%016x", number), 1);
  }
}
