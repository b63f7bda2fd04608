package io.clinnexus.domain.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.InMemoryPages;
import io.clinnexus.domain.shared.InMemoryRows;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Topics and priors in maps. */
public final class InMemoryTopics implements Topics {

  private final InMemoryRows<Owned, Topic> topics = new InMemoryRows<>();
  private final InMemoryRows<Place, TopicZonePrior> priors = new InMemoryRows<>();

  private record Owned(WorkspaceId workspaceId, TopicKey key) {}

  private record Place(
      WorkspaceId workspaceId, TopicKey topic, DocumentType docType, ZoneKey zone) {}

  @Override
  public void put(Topic topic) {
    Optional<Topic> old = find(topic.workspaceId(), topic.key());
    topics.put(
        topic.workspaceId(),
        new Owned(topic.workspaceId(), topic.key()),
        new Topic(
            old.map(Topic::id).orElse(topic.id()),
            topic.workspaceId(),
            topic.key(),
            topic.titleRu(),
            topic.titleEn(),
            topic.description(),
            topic.profile(),
            topic.applicableTo(),
            topic.active(),
            topic.embedding(),
            old.map(Topic::createdAt).orElse(topic.createdAt())));
  }

  @Override
  public Optional<Topic> find(WorkspaceId workspaceId, TopicKey key) {
    return topics.find(workspaceId, new Owned(workspaceId, key));
  }

  @Override
  public List<Topic> findAll(WorkspaceId workspaceId, Collection<TopicKey> keys) {
    return topics
        .all(workspaceId, topic -> keys.contains(topic.key()))
        .sorted(Comparator.comparing(topic -> topic.key().value()))
        .toList();
  }

  /** Throws {@link TopicNotFound} for the first of the keys that names no topic. */
  public void require(WorkspaceId workspaceId, Stream<TopicKey> keys) {
    keys.filter(key -> find(workspaceId, key).isEmpty())
        .min(Comparator.comparing(TopicKey::value))
        .ifPresent(
            key -> {
              throw new TopicNotFound(key);
            });
  }

  @Override
  public List<Topic> allActive(WorkspaceId workspaceId, DocumentType docType) {
    return topics
        .all(workspaceId, topic -> topic.active() && topic.appliesTo(docType))
        .sorted(Comparator.comparing(topic -> topic.key().value()))
        .toList();
  }

  @Override
  public Page<Topic> list(WorkspaceId workspaceId, PageRequest page) {
    return InMemoryPages.cut(
        topics
            .all(workspaceId, topic -> true)
            .sorted(
                Comparator.comparing(Topic::createdAt)
                    .thenComparing(topic -> topic.id().value().toString()))
            .toList(),
        page);
  }

  @Override
  public void putPriors(WorkspaceId workspaceId, List<TopicZonePrior> all) {
    require(workspaceId, all.stream().map(TopicZonePrior::topic));
    for (TopicZonePrior prior : all) {
      Place place = new Place(workspaceId, prior.topic(), prior.docType(), prior.zone());
      Optional<TopicZonePrior> old = priors.find(workspaceId, place);
      priors.put(
          workspaceId,
          place,
          new TopicZonePrior(
              prior.topic(),
              prior.docType(),
              prior.zone(),
              prior.weight(),
              prior.notes(),
              old.map(TopicZonePrior::createdAt).orElse(prior.createdAt())));
    }
  }

  @Override
  public List<TopicZonePrior> priors(WorkspaceId workspaceId, DocumentType docType) {
    return priors
        .all(workspaceId, prior -> prior.docType() == docType)
        .sorted(
            Comparator.comparing((TopicZonePrior prior) -> prior.topic().value())
                .thenComparing(prior -> prior.zone().value()))
        .toList();
  }
}
