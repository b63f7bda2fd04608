package io.clinnexus.domain.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.Page;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The topics of each workspace with their priors; those of another workspace are never found. */
public interface Topics {

  /** Adds a topic, or changes the one with its key; that one keeps its id and its time. */
  void put(Topic topic);

  /** Finds a topic by its key. */
  Optional<Topic> find(WorkspaceId workspaceId, TopicKey key);

  /** Those of the keys that name a topic, in the order of their keys. */
  List<Topic> findAll(WorkspaceId workspaceId, Collection<TopicKey> keys);

  /** The active topics that apply to a document type, in the order of their keys. */
  List<Topic> allActive(WorkspaceId workspaceId, DocumentType docType);

  /** Lists topics, active and not, oldest first, then by id. */
  Page<Topic> list(WorkspaceId workspaceId, PageRequest page);

  /**
   * Adds priors, or changes those of the same topic, document type and zone, which keep their time;
   * throws {@link TopicNotFound}.
   */
  void putPriors(WorkspaceId workspaceId, List<TopicZonePrior> priors);

  /** The priors of a document type in the order of topic and zone. */
  List<TopicZonePrior> priors(WorkspaceId workspaceId, DocumentType docType);
}
