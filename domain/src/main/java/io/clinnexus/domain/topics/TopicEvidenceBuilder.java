package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers what a version has on each topic, by zone and language of its blocks: anchors and chunks
 * in reading order, and a score of its own. No assignments give no evidence.
 */
final class TopicEvidenceBuilder {

  private static final int HEADINGS = 10;

  private TopicEvidenceBuilder() {}

  static List<TopicEvidence> build(
      DocumentVersionId versionId,
      List<BlockText> texts,
      List<Optional<TopicScore>> best,
      List<Chunk> chunks,
      Instant now) {
    Map<Place, List<Assigned>> places = new TreeMap<>(Place.ORDER);
    for (int i = 0; i < texts.size(); i++) {
      BlockText text = texts.get(i);
      best.get(i)
          .ifPresent(
              score ->
                  places
                      .computeIfAbsent(
                          new Place(
                              score.topic().key(),
                              text.block().first().zone().zone(),
                              text.language()),
                          ignored -> new ArrayList<>())
                      .add(new Assigned(text, score.total())));
    }
    Map<AnchorId, Set<Integer>> chunksOf = chunksOf(chunks);
    List<TopicEvidence> evidence = new ArrayList<>();
    places.forEach(
        (place, assigned) ->
            evidence.add(evidence(versionId, place, assigned, chunks, chunksOf, now)));
    return evidence;
  }

  /** The positions of the chunks that hold an anchor. */
  private static Map<AnchorId, Set<Integer>> chunksOf(List<Chunk> chunks) {
    Map<AnchorId, Set<Integer>> positions = new HashMap<>();
    for (int i = 0; i < chunks.size(); i++) {
      for (AnchorId anchor : chunks.get(i).passage().anchorIds()) {
        positions.computeIfAbsent(anchor, ignored -> new LinkedHashSet<>()).add(i);
      }
    }
    return positions;
  }

  private static TopicEvidence evidence(
      DocumentVersionId versionId,
      Place place,
      List<Assigned> assigned,
      List<Chunk> chunks,
      Map<AnchorId, Set<Integer>> chunksOf,
      Instant now) {
    List<AnchorId> anchors =
        assigned.stream()
            .flatMap(one -> one.text().block().anchors().stream())
            .map(Anchor::id)
            .toList();
    TreeSet<Integer> positions = new TreeSet<>();
    anchors.forEach(anchor -> positions.addAll(chunksOf.getOrDefault(anchor, Set.of())));
    List<ChunkId> chunkIds =
        positions.stream().map(position -> chunks.get(position).passage().id()).toList();
    double score = assigned.stream().mapToDouble(Assigned::score).max().orElse(0);
    return new TopicEvidence(
        versionId,
        place.topic(),
        place.zone(),
        place.language(),
        anchors,
        chunkIds,
        Optional.of(new Confidence(score)),
        Optional.of(details(assigned)),
        now);
  }

  private static TopicEvidenceDetails details(List<Assigned> assigned) {
    return new TopicEvidenceDetails(
        assigned.stream()
            .map(one -> one.text().block().first())
            .filter(anchor -> anchor.heading().isPresent())
            .map(Anchor::textNormalised)
            .limit(HEADINGS)
            .toList(),
        assigned.stream().map(one -> one.text().id()).toList(),
        OptionalInt.of(assigned.size()),
        List.of(),
        Map.of());
  }

  private record Place(TopicKey topic, SourceZone zone, DocumentLanguage language) {

    private static final Comparator<Place> ORDER =
        Comparator.comparing((Place place) -> place.topic().value())
            .thenComparing(Place::zone)
            .thenComparing(Place::language);
  }

  private record Assigned(BlockText text, double score) {}
}
