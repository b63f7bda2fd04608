package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.StorableText;

/** The name of a topic, unique in its workspace. */
public record TopicKey(String value) {

  public TopicKey {
    value = StorableText.stripped(value, "topicKey", 200);
  }
}
