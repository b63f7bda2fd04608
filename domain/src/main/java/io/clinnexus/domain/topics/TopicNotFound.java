package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import java.util.Map;

/** The workspace has no such topic. */
public final class TopicNotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  public TopicNotFound(TopicKey key) {
    super(
        ErrorKind.NOT_FOUND,
        "topic.not-found",
        "There is no topic " + key.value() + " in this workspace.",
        Map.of("topicKey", key.value()));
  }
}
