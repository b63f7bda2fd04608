package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.Fingerprint;
import java.util.List;
import java.util.stream.Stream;

/** Tells topic catalogues apart by their content. */
public final class TopicFingerprint {

  private TopicFingerprint() {}

  /** SHA-256 in hexadecimal digits; the order of topics and priors does not matter. */
  public static String of(List<Topic> topics, List<TopicZonePrior> priors) {
    return Fingerprint.of(
        Stream.concat(
                topics.stream().map(TopicFingerprint::line),
                priors.stream().map(TopicFingerprint::line))
            .sorted()
            .toList());
  }

  private static String line(Topic topic) {
    return "topic "
        + topic.key().value()
        + "="
        + TopicContent.canonical(
            topic.titleRu().orElse(""),
            topic.titleEn().orElse(""),
            topic.profile(),
            topic.applicableTo());
  }

  private static String line(TopicZonePrior prior) {
    return "prior "
        + prior.topic().value()
        + "/"
        + prior.docType().code()
        + "/"
        + prior.zone().value()
        + "="
        + prior.weight();
  }
}
