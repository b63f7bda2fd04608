package io.clinnexus.persistence.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.Topic;
import io.clinnexus.domain.topics.TopicId;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.TopicProfile;
import io.clinnexus.domain.topics.TopicZonePrior;
import io.clinnexus.domain.zones.ZoneKey;
import io.clinnexus.persistence.shared.JsonShapes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Between topics, priors and their rows. */
final class TopicRowConverter {

  private TopicRowConverter() {}

  static Topic toDomain(TopicRow row) {
    return new Topic(
        new TopicId(row.id()),
        new WorkspaceId(row.workspaceId()),
        new TopicKey(row.topicKey()),
        Optional.ofNullable(row.titleRu()),
        Optional.ofNullable(row.titleEn()),
        Optional.ofNullable(row.description()),
        JsonShapes.read(row.topicProfileJson(), TopicProfile.class),
        Set.of(JsonShapes.read(row.applicableToJson(), DocumentType[].class)),
        row.isActive(),
        Optional.ofNullable(row.topicEmbedding()),
        row.createdAt());
  }

  static TopicRow toRow(Topic topic) {
    return new TopicRow(
        topic.id().value(),
        topic.workspaceId().value(),
        topic.key().value(),
        topic.titleRu().orElse(null),
        topic.titleEn().orElse(null),
        topic.description().orElse(null),
        topic.createdAt(),
        JsonShapes.write(topic.profile()),
        topic.active(),
        topic.embedding().orElse(null),
        JsonShapes.write(topic.applicableTo().stream().sorted().toList()));
  }

  static TopicZonePrior toDomain(TopicZonePriorRow row) {
    return new TopicZonePrior(
        new TopicKey(row.topicKey()),
        row.docType(),
        new ZoneKey(row.zoneKey()),
        row.weight(),
        Optional.ofNullable(row.notes()),
        row.createdAt());
  }

  static TopicZonePriorRow toRow(WorkspaceId workspaceId, TopicZonePrior prior) {
    return new TopicZonePriorRow(
        UUID.randomUUID(),
        prior.topic().value(),
        prior.docType(),
        prior.zone().value(),
        prior.weight(),
        prior.notes().orElse(null),
        prior.createdAt(),
        workspaceId.value());
  }
}
