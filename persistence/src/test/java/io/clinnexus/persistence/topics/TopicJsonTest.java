package io.clinnexus.persistence.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.topics.AssignmentDebug;
import io.clinnexus.domain.topics.TopicFixture;
import io.clinnexus.domain.topics.TopicMappingMetrics;
import io.clinnexus.domain.topics.TopicProfile;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Topic shapes have the keys that the original's readers look for. */
class TopicJsonTest {

  private static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(0, 1));

  @Test
  void a_profile_has_the_keys_of_the_original() {
    assertThat(keys(JsonShapes.write(TopicFixture.fullTopic(Actor.builtIn(), "a").profile())))
        .containsExactlyInAnyOrder(
            "aliases_ru",
            "aliases_en",
            "headings_ru",
            "headings_en",
            "keywords_ru",
            "keywords_en",
            "exclude_patterns_ru",
            "exclude_patterns_en",
            "source_zones",
            "dissimilar_zones",
            "profiles_by_doc_type",
            "later");
    assertThat(JsonShapes.write(TopicFixture.fullTopic(Actor.builtIn(), "a").profile()).text())
        .contains("\"profiles_by_doc_type\":{")
        .contains("\"csr\":{");
  }

  @Test
  void metrics_have_the_keys_of_the_original_and_older_ones_lack_some() {
    TopicMappingMetrics metrics = TopicFixture.run(VERSION, StudyFixture.NOON).metrics();

    assertThat(keys(TopicMappingMetricsJson.write(metrics)))
        .containsExactlyInAnyOrder(
            "blocks_total",
            "blocks_mapped",
            "mapped_rate",
            "low_confidence_rate",
            "unmapped_top_headings",
            "topic_coverage_topN",
            "evidence_by_zone",
            "clustering",
            "later");
    assertThat(TopicMappingMetricsJson.read(new Jsonb("{}"))).isEqualTo(TopicMappingMetrics.NONE);
  }

  @Test
  void the_debug_data_of_a_block_has_the_keys_of_the_original() {
    AssignmentDebug debug = TopicFixture.explained(VERSION, 1, "a").debug().orElseThrow();

    assertThat(keys(JsonShapes.write(debug)))
        .containsExactlyInAnyOrder("top3_candidates", "signals", "later");
    assertThat(keys(JsonShapes.write(debug.signals().orElseThrow())))
        .containsExactlyInAnyOrder(
            "heading_match",
            "keywords_match",
            "source_zone",
            "zone_prior",
            "zone_penalty",
            "has_strong_zone_match",
            "cluster_prior",
            "neighbor_bonus",
            "later");
  }

  @Test
  void an_unknown_document_type_in_a_profile_is_refused_by_its_place() {
    assertThatThrownBy(
            () ->
                JsonShapes.read(
                    new Jsonb("{\"profiles_by_doc_type\": {\"poem\": {}}}"), TopicProfile.class))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("TopicProfile.profiles_by_doc_type");
  }

  private static List<String> keys(Jsonb json) {
    return List.copyOf(JsonCodec.read(json).propertyNames());
  }
}
