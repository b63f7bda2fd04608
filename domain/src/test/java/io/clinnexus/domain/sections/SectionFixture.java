package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Section contracts and maps as tests need them. */
public final class SectionFixture {

  private static final Map<String, OpaqueJson> MORE =
      Map.of("later", new OpaqueJson("{\"k\":[1,null]}"));

  private SectionFixture() {}

  /** An inactive contract of a protocol section that leaves everything to the defaults. */
  public static SectionContract contract(Actor actor, String section, int version) {
    return contract(actor, section, version, false, StudyFixture.NOON);
  }

  /** A contract of a protocol section that leaves everything to the defaults. */
  public static SectionContract contract(
      Actor actor, String section, int version, boolean active, Instant createdAt) {
    return new SectionContract(
        new SectionContractId(UUID.randomUUID()),
        actor.workspaceId(),
        DocumentType.PROTOCOL,
        new SectionKey(section),
        "Section " + section,
        RequiredFacts.NONE,
        AllowedSources.ANY,
        RetrievalRecipe.DEFAULT,
        QcRuleset.DEFAULT,
        CitationPolicy.NONE,
        version,
        active,
        createdAt,
        Optional.empty());
  }

  /** A contract with something in every place, and keys nobody knows at every level. */
  public static SectionContract fullContract(Actor actor) {
    return new SectionContract(
        new SectionContractId(UUID.randomUUID()),
        actor.workspaceId(),
        DocumentType.CSR,
        new SectionKey("csr.statistics"),
        "Статистика",
        requiredFacts(),
        allowedSources(),
        recipe(),
        new QcRuleset(
            List.of("input_qc"),
            new GatePolicy(GateAction.WARN, GateAction.FAIL, GateAction.BLOCKED, MORE),
            List.of(new OpaqueJson("{\"rule\":\"w1\"}"), new OpaqueJson("7")),
            true,
            true,
            MORE),
        CitationPolicy.PER_CLAIM,
        3,
        true,
        StudyFixture.NOON,
        Optional.of(new ViewKey("statistics")));
  }

  private static RequiredFacts requiredFacts() {
    return new RequiredFacts(
        List.of(
            new RequiredFact(
                "alpha",
                false,
                FactStatus.VALIDATED,
                Optional.of("number"),
                List.of("%"),
                List.of("significance", "уровень значимости"),
                Optional.of("statistics"),
                MORE),
            RequiredFact.named("sample_size")),
        MORE);
  }

  private static AllowedSources allowedSources() {
    return new AllowedSources(
        List.of(
            new DependencySource(
                DocumentType.SAP,
                List.of(new SectionKey("sap.methods")),
                false,
                SourceRole.SUPPORTING,
                2,
                new Confidence(0.65),
                List.of(AnchorContentType.P, AnchorContentType.CELL),
                MORE)),
        new DocumentScope(false, true, MORE),
        MORE);
  }

  private static RetrievalRecipe recipe() {
    return new RetrievalRecipe(
        RetrievalRecipe.CURRENT_VERSION,
        new RecipeLanguage(
            LanguageChoice.RU,
            Optional.of(LanguageChoice.AUTO),
            Optional.of(LanguageChoice.EN),
            MORE),
        new ContextBuild(OptionalInt.of(9000), MORE),
        List.of(AnchorContentType.CELL),
        List.of(ZoneKey.of(SourceZone.STATISTICS), new ZoneKey("statistics_results")),
        List.of(ZoneKey.of(SourceZone.DESIGN)),
        new FallbackSearch(new QueryTemplates(List.of("альфа"), List.of("alpha"), MORE), MORE),
        new RecipeSecurity(false, MORE),
        new HeadingMapping(
            new RecipeSignals(
                new SignalsByLanguage(
                    new HeadingSignals(
                        List.of("Статистика"),
                        List.of("статист"),
                        List.of("анализ"),
                        List.of("прилож"),
                        List.of("^9"),
                        MORE),
                    HeadingSignals.NONE,
                    MORE),
                MORE),
            OptionalInt.of(2),
            OptionalInt.of(4),
            OptionalInt.of(1),
            MORE),
        new CaptureRule(OptionalInt.of(5), MORE),
        MORE);
  }

  /** A map that the mapping made, without chunks. */
  public static SectionMap mapped(
      DocumentVersionId versionId, String section, AnchorId... anchors) {
    return map(versionId, section, SectionMapStatus.MAPPED, MappedBy.SYSTEM, anchors);
  }

  /** A map that the mapping made, with all that led to it. */
  public static SectionMap explained(
      DocumentVersionId versionId, String section, AnchorId... anchors) {
    return new SectionMap(
        new SectionMapId(UUID.randomUUID()),
        versionId,
        new SectionKey(section),
        List.of(anchors),
        List.of(),
        new Confidence(0.86),
        SectionMapStatus.NEEDS_REVIEW,
        MappedBy.SYSTEM,
        Optional.empty(),
        Optional.of(
            new SectionMapReasons(
                List.of(
                    new MappedBlock(
                        anchors[0],
                        2,
                        EvidenceKind.PHRASE,
                        0.86,
                        Optional.of("Оценка \"безопасности\""),
                        List.of("оценка"),
                        Optional.of(new SectionKey("protocol.procedures")),
                        anchors.length,
                        MORE)),
                List.of(
                    SectionMapFinding.of(
                        SectionMapFinding.Code.CONFLICT,
                        new SectionKey("protocol.procedures"),
                        0.86)),
                Map.of(SourceZone.SAFETY, 2, SourceZone.UNKNOWN, 1),
                MORE)),
        StudyFixture.NOON);
  }

  /** A map that a person made, without chunks. */
  public static SectionMap overridden(
      DocumentVersionId versionId, String section, AnchorId... anchors) {
    return map(versionId, section, SectionMapStatus.OVERRIDDEN, MappedBy.USER, anchors);
  }

  private static SectionMap map(
      DocumentVersionId versionId,
      String section,
      SectionMapStatus status,
      MappedBy mappedBy,
      AnchorId... anchors) {
    return new SectionMap(
        new SectionMapId(UUID.randomUUID()),
        versionId,
        new SectionKey(section),
        List.of(anchors),
        List.of(),
        new Confidence(0.7),
        status,
        mappedBy,
        Optional.of("заголовок 4.2"),
        Optional.empty(),
        StudyFixture.NOON);
  }

  /** The n-th paragraph of a version. */
  public static AnchorId anchor(DocumentVersionId versionId, int number) {
    return new AnchorId(
        versionId, AnchorContentType.P, String.format(Locale.ROOT, "%016x", number), 1);
  }
}
