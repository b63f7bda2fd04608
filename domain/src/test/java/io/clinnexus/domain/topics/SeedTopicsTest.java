package io.clinnexus.domain.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** TOP-2: a workspace has topics from the start. */
class SeedTopicsTest {

  private static final Actor ACTOR = Actor.builtIn();
  private static final TopicKey SAFETY = new TopicKey("safety");

  private final InMemoryTopics topics = new InMemoryTopics();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private List<TopicSeed> shipped = List.of(seed("Safety", 0.9));

  @Test
  void a_workspace_gets_the_shipped_topics_with_their_priors_once() {
    assertThat(seed()).isEqualTo(new SeedTopics.Outcome(1, 0));
    assertThat(seed()).isEqualTo(SeedTopics.Outcome.NOTHING);

    assertThat(find().titleEn()).contains("Safety");
    assertThat(topics.priors(ACTOR.workspaceId(), DocumentType.PROTOCOL))
        .extracting(TopicZonePrior::zone, TopicZonePrior::weight)
        .containsExactly(org.assertj.core.api.Assertions.tuple(zone(), 0.9));
    assertThat(topics.priors(ACTOR.workspaceId(), DocumentType.ICF)).isEmpty();
    assertThat(auditTrail.entries()).hasSize(1);
  }

  @Test
  void a_topic_that_nobody_changed_follows_the_product() {
    seed();
    shipped = List.of(seed("Safety of participants", 0.7));

    assertThat(seed()).isEqualTo(new SeedTopics.Outcome(0, 1));
    assertThat(find().titleEn()).contains("Safety of participants");
    assertThat(topics.priors(ACTOR.workspaceId(), DocumentType.PROTOCOL))
        .extracting(TopicZonePrior::weight)
        .containsExactly(0.7);
  }

  @Test
  void a_topic_that_the_workspace_changed_stays() {
    seed();
    Topic own = find();
    topics.put(
        new Topic(
            own.id(),
            own.workspaceId(),
            own.key(),
            own.titleRu(),
            Optional.of("Our own title"),
            own.description(),
            own.profile(),
            own.applicableTo(),
            false,
            own.embedding(),
            own.createdAt()));
    shipped = List.of(seed("Safety of participants", 0.7));

    assertThat(seed()).isEqualTo(SeedTopics.Outcome.NOTHING);
    assertThat(find().titleEn()).contains("Our own title");
    assertThat(find().active()).isFalse();
  }

  /** REC-6: topics and priors of the workspace count in the hash of its configuration. */
  @Test
  void whatever_changes_in_the_catalogue_changes_its_fingerprint() {
    seed();
    String shippedOnce = fingerprint();
    topics.putPriors(
        ACTOR.workspaceId(),
        List.of(
            new TopicZonePrior(
                SAFETY, DocumentType.PROTOCOL, zone(), 0.2, Optional.empty(), find().createdAt())));
    String otherPrior = fingerprint();
    shipped = List.of(seed("Safety of participants", 0.2));
    seed();

    assertThat(List.of(shippedOnce, otherPrior, fingerprint())).doesNotHaveDuplicates();
  }

  private String fingerprint() {
    return TopicFingerprint.of(
        topics.allActive(ACTOR.workspaceId(), DocumentType.PROTOCOL),
        topics.priors(ACTOR.workspaceId(), DocumentType.PROTOCOL));
  }

  private Topic find() {
    return topics.find(ACTOR.workspaceId(), SAFETY).orElseThrow();
  }

  private static ZoneKey zone() {
    return ZoneKey.of(SourceZone.SAFETY);
  }

  private static TopicSeed seed(String title, double weight) {
    return new TopicSeed(
        SAFETY,
        "Безопасность",
        title,
        TopicProfile.EMPTY,
        Set.of(DocumentType.PROTOCOL),
        Map.of(zone(), weight));
  }

  private SeedTopics.Outcome seed() {
    TopicSeeds seeds =
        new TopicSeeds() {
          @Override
          public List<TopicSeed> topics() {
            return shipped;
          }

          @Override
          public String fingerprint() {
            return shipped.toString();
          }
        };
    return new SeedTopics(
            topics,
            seeds,
            auditTrail,
            new DirectTransactions(),
            UUID::randomUUID,
            Clock.fixed(StudyFixture.NOON, ZoneOffset.UTC))
        .handle(new SeedTopics.Command(ACTOR));
  }
}
