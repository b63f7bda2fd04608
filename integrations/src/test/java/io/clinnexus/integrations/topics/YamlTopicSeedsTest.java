package io.clinnexus.integrations.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.TopicSeed;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TOP-2: the catalogue that ships. */
class YamlTopicSeedsTest {

  @Test
  void the_catalogue_covers_both_languages_and_every_topic_has_a_zone() {
    List<TopicSeed> topics = new YamlTopicSeeds(RuleFiles.shipped()).topics();

    assertThat(topics)
        .hasSizeGreaterThan(40)
        .allSatisfy(
            topic -> {
              assertThat(topic.profile().aliasesEn()).isNotEmpty();
              assertThat(topic.profile().aliasesRu()).isNotEmpty();
              assertThat(topic.zoneWeights()).isNotEmpty();
            });
    assertThat(topics)
        .extracting(TopicSeed::key)
        .extracting(TopicKey::value)
        .doesNotHaveDuplicates()
        .contains("study_design", "eligibility_criteria", "schedule_of_activities");
    assertThat(new YamlTopicSeeds(RuleFiles.shipped()).fingerprint())
        .isEqualTo(new YamlTopicSeeds(RuleFiles.shipped()).fingerprint());
  }

  @Test
  void a_mistake_is_named_with_file_line_and_field() {
    String topic =
        """
        version: "1"
        topics:
          - key: safety
            title: {en: Safety, ru: Безопасность}
            zones: {safety: 1.2}
            en: {aliases: [Safety]}
            ru: {aliases: [Безопасность]}
        """;

    assertThatIllegalStateException()
        .isThrownBy(() -> YamlTopicSeeds.read(RuleNode.read("topics.yaml", topic)))
        .withMessage("topics.yaml, line 5, safety: must be 0.0 to 1.0.");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                YamlTopicSeeds.read(
                    RuleNode.read("topics.yaml", topic.replace("safety: 1.2", "moon: 1"))))
        .withMessage("topics.yaml, line 5, moon: is not a zone.");
  }
}
