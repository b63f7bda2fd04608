package io.clinnexus.domain.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageAssertions;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every store of topics. */
public abstract class TopicsContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private Topics topics;
  private Actor actor;
  private WorkspaceId workspaceId;

  protected abstract Ports ports();

  @BeforeEach
  void start() {
    ports = ports();
    topics = ports.port(Topics.class);
    actor = ports.newActor();
    workspaceId = actor.workspaceId();
  }

  @Test
  void a_topic_comes_back_as_it_was_in_its_workspace_only() {
    Topic full = put(TopicFixture.fullTopic(actor, "safety"));
    Topic plain = put(TopicFixture.topic(actor, "design"));

    assertThat(topics.find(workspaceId, full.key())).contains(full);
    assertThat(topics.find(workspaceId, plain.key())).contains(plain);
    assertThat(topics.find(STRANGER, full.key())).isEmpty();
    assertThat(topics.find(workspaceId, new TopicKey("Safety"))).isEmpty();
  }

  @Test
  void a_topic_put_again_changes_and_keeps_its_id_and_time() {
    Topic old = put(TopicFixture.fullTopic(actor, "safety"));
    Topic changed =
        put(
            TopicFixture.topic(
                actor,
                "safety",
                Set.of(DocumentType.SAP),
                false,
                StudyFixture.NOON.plusSeconds(9)));

    Topic stored = topics.find(workspaceId, old.key()).orElseThrow();
    assertThat(stored.id()).isEqualTo(old.id());
    assertThat(stored.createdAt()).isEqualTo(old.createdAt());
    assertThat(stored)
        .usingRecursiveComparison()
        .ignoringFields("id", "createdAt")
        .isEqualTo(changed);
  }

  @Test
  void the_active_topics_of_a_document_type_come_by_key() {
    Topic second = put(TopicFixture.fullTopic(actor, "safety"));
    Topic first = put(TopicFixture.topic(actor, "Zebra"));
    put(topic("sap", Set.of(DocumentType.SAP), true, 0));
    put(topic("gone", Set.of(), false, 0));

    assertThat(topics.allActive(workspaceId, DocumentType.PROTOCOL)).containsExactly(first, second);
    assertThat(topics.allActive(STRANGER, DocumentType.PROTOCOL)).isEmpty();
  }

  @Test
  void topics_are_found_by_their_keys_active_and_not() {
    Topic second = put(TopicFixture.fullTopic(actor, "safety"));
    Topic first = put(topic("Zebra", Set.of(DocumentType.SAP), false, 0));
    put(TopicFixture.topic(actor, "other"));
    List<TopicKey> keys = List.of(second.key(), new TopicKey("nowhere"), first.key());

    assertThat(topics.findAll(workspaceId, keys)).containsExactly(first, second);
    assertThat(topics.findAll(workspaceId, List.of())).isEmpty();
    assertThat(topics.findAll(STRANGER, keys)).isEmpty();
  }

  @Test
  void topics_are_listed_oldest_first() {
    Topic third = put(topic("a", Set.of(), true, 3));
    Topic first = put(topic("b", Set.of(), false, 1));
    Topic second = put(topic("c", Set.of(DocumentType.IB), true, 2));

    PageAssertions.assertPaged(
        page -> topics.list(workspaceId, page), List.of(first, second, third));
    PageAssertions.assertPaged(page -> topics.list(STRANGER, page), List.<Topic>of());
    PageAssertions.assertInventedCursorsRefused(page -> topics.list(workspaceId, page));
  }

  private Topic topic(String key, Set<DocumentType> types, boolean active, int seconds) {
    return TopicFixture.topic(actor, key, types, active, StudyFixture.NOON.plusSeconds(seconds));
  }

  @Test
  void priors_are_put_and_put_again() {
    put(TopicFixture.topic(actor, "a"));
    put(TopicFixture.topic(actor, "b"));
    TopicZonePrior second = TopicFixture.prior("a", SourceZone.SAFETY, 0.25);
    TopicZonePrior third = TopicFixture.prior("b", SourceZone.ADMIN, 1);
    TopicZonePrior first = TopicFixture.prior("a", SourceZone.DESIGN, 0);
    TopicZonePrior other =
        new TopicZonePrior(
            new TopicKey("a"),
            DocumentType.SAP,
            new ZoneKey("tfl"),
            0.5,
            Optional.empty(),
            StudyFixture.NOON);
    putPriors(workspaceId, second, third, first, other);
    assertThat(topics.priors(workspaceId, DocumentType.PROTOCOL))
        .containsExactly(first, second, third);
    assertThat(topics.priors(workspaceId, DocumentType.SAP)).containsExactly(other);
    assertThat(topics.priors(STRANGER, DocumentType.SAP)).isEmpty();

    TopicZonePrior changed =
        new TopicZonePrior(
            second.topic(),
            second.docType(),
            second.zone(),
            0.75,
            Optional.empty(),
            second.createdAt());
    putPriors(workspaceId, changed);
    assertThat(topics.priors(workspaceId, DocumentType.PROTOCOL))
        .containsExactly(first, changed, third);
  }

  @Test
  void a_prior_needs_a_topic_of_the_workspace() {
    put(TopicFixture.topic(actor, "a"));
    TopicZonePrior known = TopicFixture.prior("a", SourceZone.DESIGN, 0.5);
    TopicZonePrior unknown = TopicFixture.prior("b", SourceZone.DESIGN, 0.5);

    assertThatThrownBy(() -> putPriors(workspaceId, known, unknown))
        .isInstanceOfSatisfying(
            TopicNotFound.class, e -> assertThat(e.details()).containsEntry("topicKey", "b"));
    assertThatThrownBy(() -> putPriors(STRANGER, known)).isInstanceOf(TopicNotFound.class);
    assertThat(topics.priors(workspaceId, DocumentType.PROTOCOL)).isEmpty();
  }

  private Topic put(Topic topic) {
    ports.transactions().run(() -> topics.put(topic));
    return topic;
  }

  private void putPriors(WorkspaceId workspace, TopicZonePrior... priors) {
    ports.transactions().run(() -> topics.putPriors(workspace, List.of(priors)));
  }
}
