package io.clinnexus.persistence.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.Topic;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.TopicZonePrior;
import io.clinnexus.domain.topics.Topics;
import io.clinnexus.persistence.shared.Batches;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.Pages;
import io.clinnexus.persistence.shared.RowCounts;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Topics and priors on PostgreSQL. */
final class PgTopics implements Topics {

  private final TopicMapper mapper;
  private final KnownTopics known;

  PgTopics(TopicMapper mapper) {
    this.mapper = mapper;
    known = new KnownTopics(mapper);
  }

  @Override
  public void put(Topic topic) {
    OpenTransaction.require();
    RowCounts.one(mapper.upsert(TopicRowConverter.toRow(topic)), "upsert of a topic");
  }

  @Override
  public Optional<Topic> find(WorkspaceId workspaceId, TopicKey key) {
    return Optional.ofNullable(mapper.find(workspaceId.value(), key.value()))
        .map(TopicRowConverter::toDomain);
  }

  @Override
  public List<Topic> findAll(WorkspaceId workspaceId, Collection<TopicKey> keys) {
    String[] wanted = keys.stream().map(TopicKey::value).toArray(String[]::new);
    return mapper.findAll(workspaceId.value(), wanted).stream()
        .map(TopicRowConverter::toDomain)
        .toList();
  }

  @Override
  public List<Topic> allActive(WorkspaceId workspaceId, DocumentType docType) {
    return mapper.allActive(workspaceId.value(), docType).stream()
        .map(TopicRowConverter::toDomain)
        .toList();
  }

  @Override
  public Page<Topic> list(WorkspaceId workspaceId, PageRequest page) {
    return Pages.byTimeAndId(
        page,
        (after, limit) -> mapper.list(workspaceId.value(), after, limit),
        TopicRowConverter::toDomain,
        row -> new Cursor.TimeAndId(row.createdAt(), row.id()));
  }

  @Override
  public void putPriors(WorkspaceId workspaceId, List<TopicZonePrior> priors) {
    OpenTransaction.require();
    known.require(workspaceId, priors.stream().map(TopicZonePrior::topic));
    for (List<TopicZonePrior> batch : Batches.of(priors)) {
      Jsonb rows =
          JsonShapes.write(
              batch.stream().map(prior -> TopicRowConverter.toRow(workspaceId, prior)).toList());
      RowCounts.exactly(
          batch.size(), mapper.upsertPriors(workspaceId.value(), rows), "upsert of priors");
    }
  }

  @Override
  public List<TopicZonePrior> priors(WorkspaceId workspaceId, DocumentType docType) {
    return mapper.priors(workspaceId.value(), docType).stream()
        .map(TopicRowConverter::toDomain)
        .toList();
  }
}
