package io.clinnexus.api.topics;

import io.clinnexus.api.anchors.HeadingResponse;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.AssignmentDebug;
import io.clinnexus.domain.topics.BlockTopicAssignment;
import io.clinnexus.domain.topics.CandidateSignals;
import io.clinnexus.domain.topics.HeadingBlockId;
import io.clinnexus.domain.topics.KeywordsMatch;
import io.clinnexus.domain.topics.Topic;
import io.clinnexus.domain.topics.TopicBlock;
import io.clinnexus.domain.topics.TopicCandidate;
import io.clinnexus.domain.topics.TopicEvidence;
import io.clinnexus.domain.topics.TopicEvidenceDetails;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.TopicProfile;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.Named;

/** Topics, and what versions have on them, as they leave the application. */
@Mapper(componentModel = ComponentModel.SPRING)
interface TopicDtoConverter {

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "topicKey", source = "key")
  TopicResponse response(Topic topic);

  TopicResponse.ProfileResponse response(TopicProfile profile);

  /** A block with its topic, if it has one. */
  default TopicBlockResponse response(TopicBlock block) {
    Anchor first = block.first();
    Optional<BlockTopicAssignment> assignment = block.assignment();
    return new TopicBlockResponse(
        block.id().value(),
        first.id().format(),
        first.documentOrder(),
        first.heading().map(this::heading).orElse(null),
        first.sectionPath().format(),
        first.zone().zone(),
        first.language(),
        assignment.map(found -> found.topic().value()).orElse(null),
        assignment.flatMap(BlockTopicAssignment::confidence).map(Confidence::value).orElse(null),
        assignment
            .flatMap(BlockTopicAssignment::debug)
            .map(AssignmentDebug::top3Candidates)
            .orElse(List.of())
            .stream()
            .map(this::response)
            .toList());
  }

  HeadingResponse heading(Heading heading);

  @Mapping(target = "score", source = "finalScore")
  @Mapping(target = "headingMatch", source = "headingMatchScore")
  @Mapping(target = "matchedAlias", source = "signals")
  @Mapping(target = "keywordsMatch", source = "textKeywordsMatchScore")
  @Mapping(target = "matchedKeywords", source = "signals")
  @Mapping(target = "zonePrior", source = "sourceZonePrior")
  @Mapping(target = "embeddingSimilarity", source = "embeddingSimilarityScore")
  TopicBlockResponse.CandidateResponse response(TopicCandidate candidate);

  @Mapping(target = "topicKey", source = "topic")
  @Mapping(target = "anchorIds", source = "anchors")
  @Mapping(target = "chunkIds", source = "chunks")
  @Mapping(target = "topHeadings", source = "details", qualifiedByName = "headings")
  @Mapping(target = "blockIds", source = "details", qualifiedByName = "blocks")
  TopicEvidencesResponse.EvidenceResponse response(TopicEvidence evidence);

  default @Nullable String alias(Optional<CandidateSignals> signals) {
    return signals
        .flatMap(CandidateSignals::headingMatch)
        .flatMap(match -> match.matchedAlias())
        .orElse(null);
  }

  default List<String> keywords(Optional<CandidateSignals> signals) {
    return signals
        .flatMap(CandidateSignals::keywordsMatch)
        .map(KeywordsMatch::matchedKeywords)
        .orElse(List.of());
  }

  @Named("headings")
  default List<String> headings(Optional<TopicEvidenceDetails> details) {
    return details.map(TopicEvidenceDetails::topHeadings).orElse(List.of());
  }

  @Named("blocks")
  default List<String> blocks(Optional<TopicEvidenceDetails> details) {
    return details.map(TopicEvidenceDetails::blockIds).orElse(List.of()).stream()
        .map(HeadingBlockId::value)
        .toList();
  }

  /** In the order of the codes. */
  default List<DocumentType> types(Set<DocumentType> types) {
    return types.stream().sorted().toList();
  }

  default String text(TopicKey key) {
    return key.value();
  }

  default String text(AnchorId id) {
    return id.format();
  }

  default String text(ChunkId id) {
    return id.value();
  }

  default String text(ZoneKey zone) {
    return zone.value();
  }

  default @Nullable String text(Optional<String> text) {
    return text.orElse(null);
  }

  default @Nullable Double score(Optional<Confidence> score) {
    return score.map(Confidence::value).orElse(null);
  }

  default @Nullable Double number(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
