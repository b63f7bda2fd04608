package io.clinnexus.api.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.InMemoryAnchors;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.topics.BlockTopicAssignment;
import io.clinnexus.domain.topics.HeadingBlockId;
import io.clinnexus.domain.topics.InMemoryTopicEvidences;
import io.clinnexus.domain.topics.InMemoryTopicMappings;
import io.clinnexus.domain.topics.InMemoryTopics;
import io.clinnexus.domain.topics.Topic;
import io.clinnexus.domain.topics.TopicFixture;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningApi.class)
class TopicControllerTest {

  private static final Actor ACTOR = Actor.builtIn();

  private final HttpProbe api;
  private final InMemoryTopics topics;
  private final InMemoryTopicMappings mappings;
  private final InMemoryTopicEvidences evidences;
  private final DocumentVersionId versionId;
  private final List<Anchor> anchors;
  private final String path;
  private final String key = "safety-" + UUID.randomUUID();

  TopicControllerTest(
      HttpProbe api,
      InMemoryTopics topics,
      InMemoryTopicMappings mappings,
      InMemoryTopicEvidences evidences,
      InMemoryAnchors published) {
    this.api = api;
    this.topics = topics;
    this.mappings = mappings;
    this.evidences = evidences;
    this.versionId =
        new DocumentVersionId(UUID.fromString(Samples.version(api, Samples.document(api))));
    this.anchors = new AnchorFixture(versionId).document();
    this.path = "/api/v1/document-versions/" + versionId.value() + "/topics";
    published.replace(versionId, anchors);
  }

  @Test
  void a_topic_comes_back_with_everything_it_is_recognised_by() {
    Topic topic = TopicFixture.fullTopic(ACTOR, key);
    topics.put(topic);

    assertThat(listed(topic.id().value().toString()).toString())
        .isEqualTo(
            ("{'id':'%s','topic_key':'%s','title_ru':'Безопасность','title_en':'Safety',"
                    + "'description':'What goes wrong','active':true,"
                    + "'applicable_to':['protocol','csr'],"
                    + "'profile':{'aliases_ru':['НЯ'],'aliases_en':['adverse event'],"
                    + "'headings_ru':['Нежелательные явления'],'headings_en':['Adverse Events'],"
                    + "'keywords_ru':['явление'],'keywords_en':['event','serious'],"
                    + "'exclude_patterns_ru':['список'],'exclude_patterns_en':['list of'],"
                    + "'source_zones':['safety'],'dissimilar_zones':['admin']},"
                    + "'created_at':'2026-03-01T12:00:00.123456Z'}")
                .formatted(topic.id().value(), key)
                .replace('\'', '"'));
  }

  private JsonNode listed(String id) {
    List<JsonNode> found = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = api.get("/api/v1/topics?limit=1" + cursor);
      assertThat(page.status()).isEqualTo(200);
      page.json().at("/items").forEach(found::add);
      cursor = "&cursor=" + page.at("/next_cursor");
    } while (!cursor.equals("&cursor="));
    return found.stream()
        .filter(topic -> topic.at("/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void headings_come_in_document_order_with_their_topics_and_without() {
    topics.put(TopicFixture.topic(ACTOR, key));
    BlockTopicAssignment explained = TopicFixture.explained(versionId, 1, key);
    mappings.assignBlocks(
        ACTOR.workspaceId(),
        versionId,
        List.of(
            new BlockTopicAssignment(
                block(0),
                explained.topic(),
                explained.confidence(),
                explained.debug(),
                explained.createdAt())));

    Answer first = api.get(path + "?limit=2");
    Answer second = api.get(path + "?limit=2&cursor=" + first.at("/next_cursor"));

    assertThat(first.json().at("/items/0").toString())
        .isEqualTo(
            ("{'block_id':'%s','anchor_id':'%s','document_order':1,"
                    + "'heading':{'level':1,'number':'1','title':'Safety'},"
                    + "'section_path':'1 Safety','zone':'safety','language':'en',"
                    + "'topic_key':'%s','confidence':0.77,"
                    + "'candidates':[{'topic_key':'%s','score':0.77,'heading_match':0.9,"
                    + "'matched_alias':'НЯ','keywords_match':0.4,'matched_keywords':['event'],"
                    + "'zone_prior':0.8,'zone_penalty':1.0,'cluster_prior':null,"
                    + "'embedding_similarity':0.0,'neighbor_bonus':0.2}]}")
                .formatted(block(0).value(), anchors.get(0).id().format(), key, key)
                .replace('\'', '"'));
    assertThat(first.at("/items/1/anchor_id")).isEqualTo(anchors.get(2).id().format());
    assertThat(second.json().at("/items").toString())
        .isEqualTo(
            ("[{'block_id':'%s','anchor_id':'%s','document_order':6,'heading':null,"
                    + "'section_path':'FOOTNOTES','zone':'safety','language':'en',"
                    + "'topic_key':null,'confidence':null,'candidates':[]}]")
                .formatted(block(5).value(), anchors.get(5).id().format())
                .replace('\'', '"'));
    assertThat(second.json().at("/next_cursor").isNull()).isTrue();
  }

  private HeadingBlockId block(int anchor) {
    return HeadingBlockId.startingWith(anchors.get(anchor).id());
  }

  @Test
  void evidence_comes_by_topic_and_of_one_topic_only() {
    topics.put(TopicFixture.topic(ACTOR, key));
    topics.put(TopicFixture.topic(ACTOR, key + "-b"));
    evidences.replace(
        ACTOR.workspaceId(),
        versionId,
        List.of(
            TopicFixture.evidence(versionId, key, SourceZone.SAFETY, anchors.get(0).id()),
            TopicFixture.evidence(versionId, key + "-b", SourceZone.DESIGN, anchors.get(1).id())));

    assertThat(api.get(path + "/evidence?topic=" + key).body())
        .isEqualTo(
            ("{'document_version_id':'%s','evidence':[{'topic_key':'%s','zone':'safety',"
                    + "'language':'ru','score':0.6,'anchor_ids':['%s'],'chunk_ids':[],"
                    + "'top_headings':['9 Safety'],'block_ids':['%s']}]}")
                .formatted(
                    versionId.value(),
                    key,
                    anchors.get(0).id().format(),
                    TopicFixture.block(versionId, 1).value())
                .replace('\'', '"'));
    assertThat(api.get(path + "/evidence").json().at("/evidence").size()).isEqualTo(2);
    assertThat(api.get(path + "/evidence?topic=nothing").json().at("/evidence").size()).isZero();
    assertThat(api.get(path + "/evidence?topic=" + "x".repeat(201)).status()).isEqualTo(400);
  }

  @Test
  void a_version_of_nobody_here_is_not_found() {
    String nowhere = "/api/v1/document-versions/" + new UUID(7, 7) + "/topics";

    assertThat(api.get(nowhere).at("/code")).isEqualTo("document-version.not-found");
    assertThat(api.get(nowhere + "/evidence").at("/code")).isEqualTo("document-version.not-found");
  }
}
