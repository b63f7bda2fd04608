package io.clinnexus.domain.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TopicValuesTest {

  @Test
  void what_cannot_be_stored_is_refused() {
    assertRefused("topicKey", () -> new TopicKey(""));
    assertRefused("clusterNumber", () -> new ClusterNumber(-1));
    assertRefused("headingBlockId", () -> new HeadingBlockId("1:block:00"));
    assertRefused("weight", () -> TopicFixture.prior("a", SourceZone.ADMIN, 1.01));
    assertRefused("weight", () -> TopicFixture.prior("a", SourceZone.ADMIN, Double.NaN));
    assertRefused(
        "bestMatchRatio",
        () ->
            new HeadingMatch(
                OptionalDouble.of(Double.NEGATIVE_INFINITY), Optional.empty(), Map.of()));
    assertRefused("confidence", () -> new Confidence(-0.1));
    assertRefused("confidence", () -> new Confidence(Double.NaN));
  }

  @Test
  void a_topic_without_document_types_applies_to_all() {
    Actor actor = Actor.builtIn();

    assertThat(TopicFixture.topic(actor, "a").appliesTo(DocumentType.TFL)).isTrue();
    assertThat(TopicFixture.fullTopic(actor, "a").appliesTo(DocumentType.CSR)).isTrue();
    assertThat(TopicFixture.fullTopic(actor, "a").appliesTo(DocumentType.TFL)).isFalse();
  }

  private static void assertRefused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.details()).containsEntry("field", field));
  }
}
