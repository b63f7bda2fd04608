package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentLanguage;
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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Topics and what mappings compute, as tests need them. */
public final class TopicFixture {

  /** Keys that this version does not know. */
  public static final Map<String, OpaqueJson> MORE =
      Map.of("later", new OpaqueJson("{\"k\":[1,null]}"));

  private TopicFixture() {}

  /** An active topic of every document type, without anything to recognise it by. */
  public static Topic topic(Actor actor, String key) {
    return topic(actor, key, Set.of(), true, StudyFixture.NOON);
  }

  public static Topic topic(
      Actor actor, String key, Set<DocumentType> applicableTo, boolean active, Instant createdAt) {
    return new Topic(
        new TopicId(UUID.randomUUID()),
        actor.workspaceId(),
        new TopicKey(key),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TopicProfile.EMPTY,
        applicableTo,
        active,
        Optional.empty(),
        createdAt);
  }

  /** A topic with something in every place. */
  public static Topic fullTopic(Actor actor, String key) {
    TopicProfile inReports =
        new TopicProfile(
            List.of(),
            List.of("AE"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new ZoneKey("safety_results")),
            List.of(),
            Map.of(),
            MORE);
    TopicProfile profile =
        new TopicProfile(
            List.of("НЯ"),
            List.of("adverse event"),
            List.of("Нежелательные явления"),
            List.of("Adverse Events"),
            List.of("явление"),
            List.of("event", "serious"),
            List.of("список"),
            List.of("list of"),
            List.of(ZoneKey.of(SourceZone.SAFETY)),
            List.of(ZoneKey.of(SourceZone.ADMIN)),
            Map.of(DocumentType.CSR, inReports, DocumentType.IB, TopicProfile.EMPTY),
            MORE);
    return new Topic(
        new TopicId(UUID.randomUUID()),
        actor.workspaceId(),
        new TopicKey(key),
        Optional.of("Безопасность"),
        Optional.of("Safety"),
        Optional.of("What goes wrong"),
        profile,
        Set.of(DocumentType.PROTOCOL, DocumentType.CSR),
        true,
        Optional.of(AnchorFixture.vector(7)),
        StudyFixture.NOON);
  }

  public static TopicZonePrior prior(String topic, SourceZone zone, double weight) {
    return new TopicZonePrior(
        new TopicKey(topic),
        DocumentType.PROTOCOL,
        ZoneKey.of(zone),
        weight,
        Optional.of("ручная оценка"),
        StudyFixture.NOON);
  }

  /** A run with something in every place. */
  public static TopicMappingRun run(DocumentVersionId versionId, Instant createdAt) {
    return new TopicMappingRun(
        new TopicMappingRunId(UUID.randomUUID()),
        versionId,
        MappingMode.ASSIST,
        new OpaqueJson("{\"threshold\":0.55}"),
        new TopicMappingMetrics(
            10,
            7,
            0.7,
            0.125,
            List.of("Прочее"),
            List.of(new TopicCoverage(new TopicKey("safety"), 4, MORE)),
            Map.of(SourceZone.SAFETY, 3, SourceZone.UNKNOWN, 1),
            Optional.of(
                new ClusteringMetrics(
                    true, OptionalInt.of(2), OptionalInt.empty(), OptionalDouble.of(3.5), MORE)),
            MORE),
        createdAt,
        "4.2",
        "0123456789abcdef".repeat(4));
  }

  /** A run that measured nothing. */
  public static TopicMappingRun plainRun(DocumentVersionId versionId) {
    return new TopicMappingRun(
        new TopicMappingRunId(UUID.randomUUID()),
        versionId,
        MappingMode.AUTO,
        OpaqueJson.EMPTY_OBJECT,
        TopicMappingMetrics.NONE,
        StudyFixture.NOON,
        "4.2",
        "0123456789abcdef".repeat(4));
  }

  /** A cluster with something in every place. */
  public static HeadingCluster cluster(
      DocumentVersionId versionId, int number, DocumentLanguage language) {
    return new HeadingCluster(
        new ClusterNumber(number),
        language,
        List.of("Safety", "Безопасность"),
        List.of(
            new ClusterExample(
                "9 Safety",
                "9 Safety",
                new AnchorId(versionId, AnchorContentType.HDR, "00000000000000aa", 1),
                MORE)),
        new ClusterStatistics(
            Map.of("1", 2),
            Map.of(AnchorContentType.P, 3),
            OptionalDouble.of(120.5),
            OptionalInt.of(3),
            MORE),
        Optional.of(AnchorFixture.vector(number)),
        StudyFixture.NOON);
  }

  public static ClusterAssignment ofCluster(int number, String topic, AssignedBy assignedBy) {
    return new ClusterAssignment(
        new ClusterNumber(number),
        new TopicKey(topic),
        assignedBy,
        Optional.of(new Confidence(0.5)),
        Optional.of("by name"),
        Optional.of(new OpaqueJson("{\"why\":[1]}")),
        StudyFixture.NOON);
  }

  /** The topic of a block without a word on how it came about. */
  public static BlockTopicAssignment ofBlock(
      DocumentVersionId versionId, int number, String topic) {
    return new BlockTopicAssignment(
        block(versionId, number),
        new TopicKey(topic),
        Optional.empty(),
        Optional.empty(),
        StudyFixture.NOON);
  }

  /** The topic of a block with everything that led to it. */
  public static BlockTopicAssignment explained(
      DocumentVersionId versionId, int number, String topic) {
    CandidateSignals signals =
        new CandidateSignals(
            Optional.of(new HeadingMatch(OptionalDouble.of(0.9), Optional.of("НЯ"), MORE)),
            Optional.of(
                new KeywordsMatch(
                    List.of("event"), OptionalDouble.of(0.5), Optional.of("no_keywords"), MORE)),
            Optional.of(ZoneKey.of(SourceZone.SAFETY)),
            OptionalDouble.of(0.8),
            OptionalDouble.of(1),
            Optional.of(true),
            OptionalDouble.of(0.3),
            OptionalDouble.empty(),
            OptionalDouble.of(0.2),
            MORE);
    TopicCandidate candidate =
        new TopicCandidate(
            new TopicKey(topic),
            OptionalDouble.of(0.77),
            OptionalDouble.of(0.9),
            OptionalDouble.of(0.4),
            OptionalDouble.of(0.8),
            OptionalDouble.empty(),
            OptionalDouble.of(0),
            OptionalDouble.of(0.2),
            OptionalDouble.of(1),
            Optional.of(signals),
            MORE);
    return new BlockTopicAssignment(
        block(versionId, number),
        new TopicKey(topic),
        Optional.of(new Confidence(0.77)),
        Optional.of(new AssignmentDebug(List.of(candidate), Optional.of(signals), MORE)),
        StudyFixture.NOON);
  }

  /** The n-th block of a version. */
  public static HeadingBlockId block(DocumentVersionId versionId, int number) {
    return HeadingBlockId.of(versionId, String.format(Locale.ROOT, "%016x", number));
  }

  /** Evidence without chunks. */
  public static TopicEvidence evidence(
      DocumentVersionId versionId, String topic, SourceZone zone, AnchorId... anchors) {
    return new TopicEvidence(
        versionId,
        new TopicKey(topic),
        zone,
        DocumentLanguage.RU,
        List.of(anchors),
        List.of(),
        Optional.of(new Confidence(0.6)),
        Optional.of(
            new TopicEvidenceDetails(
                List.of("9 Safety"),
                List.of(block(versionId, 1)),
                OptionalInt.of(1),
                List.of("endpoint"),
                MORE)),
        StudyFixture.NOON);
  }
}
