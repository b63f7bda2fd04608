package io.clinnexus.persistence.topics;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.TopicNotFound;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks whether topics exist, so that an unknown one is named before a rule refuses it. */
final class KnownTopics {

  private final TopicMapper mapper;

  KnownTopics(TopicMapper mapper) {
    this.mapper = mapper;
  }

  /** Throws {@link TopicNotFound} for the first of the keys that names no topic. */
  void require(WorkspaceId workspaceId, Stream<TopicKey> keys) {
    TreeSet<String> missing =
        keys.map(TopicKey::value).collect(Collectors.toCollection(TreeSet::new));
    mapper.known(workspaceId.value(), missing.toArray(String[]::new)).forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new TopicNotFound(new TopicKey(missing.first()));
    }
  }
}
