package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.anchors.outline.HeadingBlock;
import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says what each block of a version is about: at most one topic, with the parts of its score and
 * the best other candidates. Blocks below a heading inherit from it. Equal input gives equal
 * assignments. Stateless.
 */
public final class TopicMapper {

  /** Version of the algorithm, part of the configuration hash. */
  public static final String VERSION = "1." + TopicScorer.VERSION;

  private static final int CANDIDATES = 3;

  private final HeadingReader reader;
  private final TopicMapRules rules;

  public TopicMapper(HeadingReader reader, TopicMapRules rules) {
    this.reader = reader;
    this.rules = rules;
  }

  /**
   * What a version is and what is known about it.
   *
   * @param topics the active topics of its workspace and type
   * @param vectors absent when nothing is to be compared by meaning
   */
  public record Input(
      DocumentVersionId versionId,
      DocumentType type,
      DocumentOutline outline,
      List<Chunk> chunks,
      List<Topic> topics,
      List<TopicZonePrior> priors,
      Optional<TopicVectors> vectors,
      RunInfo run) {

    public Input {
      chunks = List.copyOf(chunks);
      topics = List.copyOf(topics);
      priors = List.copyOf(priors);
    }
  }

  /** What is written down with the run. */
  public record RunInfo(
      TopicMappingRunId id, Instant now, String pipelineVersion, String configurationHash) {}

  /** The topics of the blocks, and what the version has on each topic. */
  public record Result(TopicMapping mapping, List<TopicEvidence> evidence) {

    public Result {
      evidence = List.copyOf(evidence);
    }
  }

  /** Maps the blocks of a version; nothing is assigned when the workspace has no topics. */
  public Result map(Input input) {
    List<BlockText> texts =
        input.outline().blocks().stream().map(block -> BlockText.of(block, reader)).toList();
    List<Optional<TopicScore>> best = new ArrayList<>();
    List<BlockTopicAssignment> assignments = new ArrayList<>();
    TopicIndex index = new TopicIndex(reader, input.type(), input.topics(), input.priors());
    Scoring scoring = new Scoring(input, index, texts);
    for (BlockText text : texts) {
      List<TopicScore> ranked = scoring.rank(text, best);
      Optional<TopicScore> winner = ranked.stream().findFirst().filter(TopicScore::accepted);
      best.add(winner);
      winner.ifPresent(score -> assignments.add(assignment(text, score, ranked, input.run())));
    }
    List<TopicEvidence> evidence =
        TopicEvidenceBuilder.build(
            input.versionId(), texts, best, input.chunks(), input.run().now());
    return new Result(
        new TopicMapping(
            new TopicMappingRun(
                input.run().id(),
                input.versionId(),
                MappingMode.AUTO,
                params(input),
                TopicMetrics.of(texts, best, evidence, rules),
                input.run().now(),
                input.run().pipelineVersion(),
                input.run().configurationHash()),
            List.of(),
            List.of(),
            assignments),
        evidence);
  }

  private OpaqueJson params(Input input) {
    return OpaqueJson.of(
        Map.of(
            "mapper_version", VERSION,
            "rules_version", rules.version(),
            "threshold", rules.threshold(),
            "threshold_in_zone", rules.thresholdInZone(),
            "topics", input.topics().size(),
            "vectors", input.vectors().isPresent()));
  }

  private static BlockTopicAssignment assignment(
      BlockText text, TopicScore winner, List<TopicScore> ranked, RunInfo run) {
    return new BlockTopicAssignment(
        text.id(),
        winner.topic().key(),
        Optional.of(new Confidence(winner.total())),
        Optional.of(
            new AssignmentDebug(
                ranked.stream()
                    .limit(CANDIDATES)
                    .map(score -> score.toCandidate(text.zone()))
                    .toList(),
                Optional.of(winner.toSignals(text.zone())),
                Map.of())),
        run.now());
  }

  /** The scores of one document. */
  private final class Scoring {

    private final TopicIndex index;
    private final TopicScorer scorer;
    private final List<Embedding> blockVectors;
    private final List<Embedding> topicVectors;
    private final List<Map<TopicKey, Double>> lent = new ArrayList<>();

    Scoring(Input input, TopicIndex index, List<BlockText> texts) {
      this.index = index;
      scorer = new TopicScorer(index, rules);
      Optional<TopicVectors> vectors = input.vectors().filter(any -> !index.topics().isEmpty());
      blockVectors =
          vectors
              .map(all -> all.ofBlocks(texts.stream().map(BlockText::excerpt).toList()))
              .orElse(List.of());
      topicVectors =
          vectors
              .map(all -> all.ofTopics(index.topics().stream().map(IndexedTopic::text).toList()))
              .orElse(List.of());
    }

    /** All topics, best first. */
    List<TopicScore> rank(BlockText text, List<Optional<TopicScore>> before) {
      HeadingBlock block = text.block();
      Map<TopicKey, Double> fromAbove =
          block.parent().isPresent() ? lent.get(block.parent().getAsInt()) : Map.of();
      Optional<TopicKey> previous =
          block.position() == 0
              ? Optional.empty()
              : before.get(block.position() - 1).map(score -> score.topic().key());
      List<TopicScorer.Match> headings = scorer.headings(text);
      List<TopicScore> scores = new ArrayList<>();
      for (int i = 0; i < index.topics().size(); i++) {
        IndexedTopic topic = index.topics().get(i);
        scores.add(
            scorer.score(
                topic,
                text,
                headings.get(i),
                fromAbove.getOrDefault(topic.key(), 0.0),
                previous.filter(topic.key()::equals).isPresent(),
                cosine(block.position(), i)));
      }
      scores.sort(
          Comparator.comparingDouble((TopicScore score) -> -score.total())
              .thenComparing(score -> -score.heading())
              .thenComparing(score -> score.topic().key().value()));
      lend(scores);
      return scores;
    }

    /** What the blocks below inherit: only what the winner's heading says. */
    private void lend(List<TopicScore> scores) {
      Map<TopicKey, Double> lends = new HashMap<>();
      scores.stream()
          .limit(1)
          .filter(TopicScore::accepted)
          .forEach(
              score ->
                  lends.put(
                      score.topic().key(),
                      rules.inherited() * Math.max(score.heading(), score.inherited())));
      lent.add(lends);
    }

    private OptionalDouble cosine(int block, int topic) {
      return topicVectors.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(blockVectors.get(block).similarity(topicVectors.get(topic)));
    }
  }
}
