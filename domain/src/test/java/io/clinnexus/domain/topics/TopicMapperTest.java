package io.clinnexus.domain.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.anchors.outline.HeadingVocabulary;
import io.clinnexus.domain.anchors.outline.PlainStems;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.domain.zones.ZoneKey;
import io.clinnexus.domain.zones.ZonePhrase;
import io.clinnexus.domain.zones.ZoneRule;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TopicMapperTest {

  private static final TopicMapRules RULES =
      new TopicMapRules("1", 0.55, 0.45, 0.7, 0.6, 0.2, 0.2, 0.7, 0.1, 0.3, 0.05, 0.4);

  private static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(4, 4));
  private static final Topic SAFETY =
      topic("safety", List.of("Нежелательные явления"), List.of("Adverse events", "Safety"));
  private static final Topic SAMPLE_SIZE =
      topic("sample_size", List.of("Размер выборки"), List.of("Sample size"));
  private static final Topic OBJECTIVES =
      topic("objectives", List.of("Цели исследования"), List.of("Objectives"));

  private List<Chunk> chunks = List.of();
  private List<TopicZonePrior> priors = List.of();
  private Optional<TopicVectors> vectors = Optional.empty();
  private List<Anchor> anchors = List.of();

  /** TOP-1: a heading is judged with its own text, found by document order. */
  @Test
  void every_heading_gets_the_topic_it_names() {
    TopicMapper.Result result =
        map(
            new DocumentDraft()
                .heading(1, "Objectives")
                .text("a")
                .heading(1, "12.3", "Sample Size")
                .text("b")
                .heading(1, "Miscellaneous"));

    assertThat(topicsOf(result)).containsExactly("objectives", "sample_size", "-");
    assertThat(result.mapping().run().metrics().mappedRate()).isEqualTo(0.6667);
    assertThat(result.mapping().run().metrics().unmappedTopHeadings())
        .containsExactly("Miscellaneous");
  }

  /** TOP-6: whole words count and not letters, numbers do not, and both languages are compared. */
  @Test
  void headings_are_compared_by_words_in_both_languages() {
    TopicMapper.Result result =
        map(
            new DocumentDraft()
                .heading(1, "5", "Нежелательные явления")
                .heading(1, "Adverse vents of sample prizes")
                .heading(1, "Objectives / Цели исследования"));

    assertThat(topicsOf(result)).containsExactly("safety", "-", "objectives");
  }

  @Test
  void a_heading_below_another_one_inherits_from_it() {
    TopicMapper.Result result =
        map(
            new DocumentDraft()
                .heading(1, "Adverse events")
                .text("a")
                .heading(2, "Causality")
                .text("b")
                .heading(2, "Sample size")
                .heading(1, "Remarks"));

    assertThat(topicsOf(result)).containsExactly("safety", "safety", "sample_size", "-");
    assertThat(candidate(result, 1).otherKeys()).containsKey("inherited_match_score");
  }

  @Test
  void an_excluded_phrase_rules_a_topic_out() {
    Topic excluding =
        withProfile(
            "safety",
            new TopicProfile(
                List.of(),
                List.of("Safety"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("analysis"),
                List.of(),
                List.of(),
                Map.of(),
                Map.of()));

    assertThat(topicsOf(map(new DocumentDraft().heading(1, "Safety analysis"), excluding)))
        .containsExactly("-");
    assertThat(topicsOf(map(new DocumentDraft().heading(1, "Safety reports"), excluding)))
        .containsExactly("safety");
  }

  @Test
  void the_zone_speaks_for_and_against() {
    priors =
        List.of(
            TopicFixture.prior("objectives", SourceZone.SAFETY, 0.1),
            TopicFixture.prior("safety", SourceZone.SAFETY, 0.9));

    TopicMapper.Result result = map(new DocumentDraft().heading(1, "Safety objectives"));

    assertThat(topicsOf(result)).containsExactly("safety");
    assertThat(candidate(result, 0).sourceZonePrior()).hasValue(0.9);
    assertThat(
            debug(result, 0).top3Candidates().stream()
                .filter(other -> other.topicKey().value().equals("objectives"))
                .map(TopicCandidate::zonePenalty))
        .containsExactly(java.util.OptionalDouble.of(0.3));
  }

  /** TOP-3, TOP-4, TOP-5: vectors are the caller's, one batch for blocks and one for topics. */
  @Test
  void vectors_are_asked_for_in_two_batches_and_topics_only_once() {
    List<Integer> batches = new ArrayList<>();
    vectors =
        Optional.of(
            new TopicVectors(
                texts -> {
                  batches.add(texts.size());
                  return texts.stream()
                      .map(
                          text ->
                              AnchorFixture.vector(text.contains("Sample") ? 1 : text.hashCode()))
                      .toList();
                }));
    DocumentDraft draft = new DocumentDraft().heading(1, "Sample size").text("many");

    TopicMapper.Result result = map(draft);
    map(draft);

    assertThat(batches).containsExactly(1, 3, 1);
    assertThat(candidate(result, 0).embeddingSimilarityScore()).hasValue(1.0);
  }

  /** TOP-2, EVI-2: without topics nothing is assigned, and no evidence is left. */
  @Test
  void without_topics_there_is_nothing() {
    TopicMapper.Result result = mapWith(new DocumentDraft().heading(1, "Safety"), List.of());

    assertThat(result.mapping().blockAssignments()).isEmpty();
    assertThat(result.evidence()).isEmpty();
    assertThat(map(new DocumentDraft()).mapping().run().metrics().blocksTotal()).isZero();
  }

  /** TOP-8: what is assigned counts as mapped; what only its zone let through counts as unsure. */
  @Test
  void metrics_follow_the_assignments() {
    priors = List.of(TopicFixture.prior("safety", SourceZone.SAFETY, 0.9));

    TopicMappingMetrics metrics =
        map(new DocumentDraft().heading(1, "Safety of many other different things"))
            .mapping()
            .run()
            .metrics();

    assertThat(metrics.blocksMapped()).isEqualTo(1);
    assertThat(metrics.topicCoverageTopN())
        .containsExactly(new TopicCoverage(new TopicKey("safety"), 1, Map.of()));
    assertThat(metrics.evidenceByZone()).isEqualTo(Map.of(SourceZone.SAFETY, 1));
  }

  /** EVI-1, EVI-3: one row per topic, zone and language, in reading order, with its own score. */
  @Test
  void evidence_is_in_reading_order_and_has_its_own_score() {
    DocumentDraft draft =
        new DocumentDraft()
            .heading(1, "Safety")
            .text("z first")
            .table(0, List.of(List.of("a second")))
            .heading(1, "Other things")
            .text("between")
            .heading(1, "Safety and adverse events")
            .text("third")
            .heading(1, "Нежелательные явления")
            .text("четвертый")
            .note(NoteKind.FOOTNOTE, "note");
    anchors = anchors(draft);
    AnchorFixture fixture = new AnchorFixture(VERSION);
    chunks =
        List.of(
            fixture.chunk(1, anchors.subList(0, 4), AnchorFixture.vector(1)),
            fixture.chunk(2, anchors.subList(4, 7), AnchorFixture.vector(2)));

    List<TopicEvidence> evidence = map(draft).evidence();

    assertThat(evidence)
        .extracting(TopicEvidence::topic, TopicEvidence::zone, TopicEvidence::language)
        .containsExactly(
            tuple(SAFETY.key(), SourceZone.SAFETY, DocumentLanguage.EN),
            tuple(SAFETY.key(), SourceZone.UNKNOWN, DocumentLanguage.RU));
    assertThat(evidence.get(0).anchors()).containsExactlyElementsOf(ids(0, 1, 2, 5, 6));
    assertThat(evidence.get(0).chunks())
        .containsExactly(chunks.get(0).passage().id(), chunks.get(1).passage().id());
    assertThat(evidence.get(0).details().orElseThrow().topHeadings())
        .containsExactly("Safety", "Safety and adverse events");
    assertThat(evidence).extracting(row -> row.score().map(Confidence::value)).doesNotContainNull();
  }

  private List<AnchorId> ids(int... positions) {
    return Arrays.stream(positions).mapToObj(position -> anchors.get(position).id()).toList();
  }

  /** TOP-7: a run replaces everything, and the same document gives the same rows. */
  @Test
  void the_same_document_gives_the_same_rows() {
    DocumentDraft draft =
        new DocumentDraft().heading(1, "Safety").text("a").heading(1, "Objectives");

    assertThat(map(draft)).isEqualTo(map(draft));
    assertThat(map(draft).mapping().blockAssignments())
        .extracting(BlockTopicAssignment::block)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  /** CLU-1, CLU-2, CLU-3: headings of one document are not clustered while it is ingested. */
  @Test
  void no_clusters_are_made() {
    TopicMapping mapping = map(new DocumentDraft().heading(1, "Safety")).mapping();

    assertThat(mapping.clusters()).isEmpty();
    assertThat(mapping.clusterAssignments()).isEmpty();
    assertThat(mapping.run().metrics().clustering()).isEmpty();
  }

  private TopicMapper.Result map(DocumentDraft draft, Topic... topics) {
    return mapWith(
        draft, topics.length == 0 ? List.of(SAFETY, SAMPLE_SIZE, OBJECTIVES) : List.of(topics));
  }

  private TopicMapper.Result mapWith(DocumentDraft draft, List<Topic> topics) {
    anchors = anchors(draft);
    return new TopicMapper(
            new HeadingReader(
                new PlainStems(),
                new HeadingVocabulary(
                    "1", Set.of("исследования"), Map.of(), Set.of("appendix"), Set.of())),
            RULES)
        .map(
            new TopicMapper.Input(
                VERSION,
                DocumentType.PROTOCOL,
                DocumentOutline.of(anchors),
                chunks,
                topics,
                priors,
                vectors,
                new TopicMapper.RunInfo(
                    new TopicMappingRunId(new UUID(8, 8)), StudyFixture.NOON, "1", "hash")));
  }

  private List<String> topicsOf(TopicMapper.Result result) {
    List<String> topics = new ArrayList<>();
    for (var block : DocumentOutline.of(anchors).blocks()) {
      HeadingBlockId id =
          BlockText.of(block, new HeadingReader(new PlainStems(), HeadingVocabulary.EMPTY)).id();
      topics.add(
          result.mapping().blockAssignments().stream()
              .filter(assignment -> assignment.block().equals(id))
              .map(assignment -> assignment.topic().value())
              .findFirst()
              .orElse("-"));
    }
    return topics;
  }

  private static AssignmentDebug debug(TopicMapper.Result result, int assignment) {
    return result.mapping().blockAssignments().get(assignment).debug().orElseThrow();
  }

  private static TopicCandidate candidate(TopicMapper.Result result, int assignment) {
    return debug(result, assignment).top3Candidates().get(0);
  }

  /** Titles with the word safety stand in the zone of safety, all others in none. */
  private static List<Anchor> anchors(DocumentDraft draft) {
    ZoneRule rule =
        new ZoneRule(
            "safety",
            SourceZone.SAFETY,
            DocumentLanguage.EN,
            List.of(ZonePhrase.parse("safety")),
            1,
            false);
    return new AnchorBuilder(
            type -> new ZoneRuleBook(type, "1", ZoneClassification.UNKNOWN, List.of(rule)))
        .build(draft.build(), VERSION, DocumentType.PROTOCOL)
        .anchors();
  }

  private static Topic topic(String key, List<String> russian, List<String> english) {
    return withProfile(
        key,
        new TopicProfile(
            russian,
            english,
            List.of(),
            List.of(),
            List.of(),
            List.of("power"),
            List.of(),
            List.of(),
            List.<ZoneKey>of(),
            List.of(),
            Map.of(),
            Map.of()));
  }

  private static Topic withProfile(String key, TopicProfile profile) {
    Topic plain = TopicFixture.topic(Actor.builtIn(), key);
    return new Topic(
        plain.id(),
        plain.workspaceId(),
        plain.key(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        profile,
        Set.of(),
        true,
        Optional.<Embedding>empty(),
        StudyFixture.NOON);
  }
}
