package io.clinnexus.worker.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.ChunkingSettings;
import io.clinnexus.domain.anchors.EmbedderId;
import io.clinnexus.domain.anchors.outline.HeadingVocabulary;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.facts.extraction.Cues;
import io.clinnexus.domain.facts.extraction.FactRules;
import io.clinnexus.domain.facts.soa.ScheduleSettings;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.sections.ContractSeed;
import io.clinnexus.domain.sections.SectionMapRules;
import io.clinnexus.domain.sections.SectionSeeds;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.TopicMapRules;
import io.clinnexus.domain.topics.TopicSeed;
import io.clinnexus.domain.topics.TopicSeeds;
import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.domain.zones.ZoneRuleBook;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectiveConfigurationTest {

  private static final EmbedderId EMBEDDER = new EmbedderId("lexical", "1");

  private static final Map<String, String> OWN = Map.of("workspace.contracts", "a");

  private final String hash = hash(configuration("p1", EMBEDDER, ZoneRuleBook::empty));

  @Test
  void equal_configurations_have_equal_hashes() {
    assertThat(hash(configuration("p1", EMBEDDER, ZoneRuleBook::empty))).isEqualTo(hash);
  }

  @Test
  void whatever_influences_the_result_changes_the_hash() {
    ZoneRuleBooks otherRules =
        type -> new ZoneRuleBook(type, "2", ZoneClassification.UNKNOWN, List.of());

    assertThat(
            List.of(
                hash(configuration("p2", EMBEDDER, ZoneRuleBook::empty)),
                hash(configuration("p1", new EmbedderId("lexical", "2"), ZoneRuleBook::empty)),
                hash(configuration("p1", EMBEDDER, otherRules)),
                configuration("p1", EMBEDDER, ZoneRuleBook::empty)
                    .identity("1", DocumentType.ICF, OWN)
                    .configurationHash(),
                configuration("p1", EMBEDDER, ZoneRuleBook::empty)
                    .identity("1", DocumentType.PROTOCOL, Map.of("workspace.contracts", "changed"))
                    .configurationHash()))
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_build_is_recorded_beside_the_hash_and_not_in_it() {
    EffectiveConfiguration configuration = configuration("p1", EMBEDDER, ZoneRuleBook::empty);

    assertThat(configuration.identity("2", DocumentType.PROTOCOL, OWN).configurationHash())
        .isEqualTo(hash);
    assertThat(configuration.identity("2", DocumentType.PROTOCOL, OWN).pipelineVersion())
        .isEqualTo("2");
  }

  @Test
  void the_canonical_form_names_every_input_in_alphabetic_order() {
    assertThat(
            configuration("p1", EMBEDDER, ZoneRuleBook::empty)
                .canonical(DocumentType.PROTOCOL, OWN)
                .lines()
                .map(line -> line.substring(0, line.indexOf('='))))
        .containsExactly(
            "anchors.version",
            "chunker.settings",
            "chunker.version",
            "embedder",
            "facts.rules",
            "language.version",
            "parser.limits",
            "parser.version",
            "plan",
            "quality.rules",
            "schedules.settings",
            "sections.contracts",
            "sections.rules",
            "sections.version",
            "topics.catalogue",
            "topics.rules",
            "topics.version",
            "workspace.contracts",
            "zones.rules");
  }

  private static String hash(EffectiveConfiguration configuration) {
    return configuration.identity("1", DocumentType.PROTOCOL, OWN).configurationHash();
  }

  private static EffectiveConfiguration configuration(
      String parser, EmbedderId embedder, ZoneRuleBooks zones) {
    return new EffectiveConfiguration(
        IngestionPlan.DOCX,
        parser,
        ParseLimits.DEFAULT,
        rules(zones),
        ChunkingSettings.DEFAULT,
        embedder);
  }

  private static EffectiveConfiguration.RuleData rules(ZoneRuleBooks zones) {
    return new EffectiveConfiguration.RuleData(
        zones,
        EffectiveConfigurationTest::factRules,
        ScheduleSettings.standard(),
        new NoSections(),
        new SectionMapRules("1", 0, 0, 0, 0, 0, 0, 0, 0),
        new NoTopics(),
        new TopicMapRules("1", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
        new QualityRules("1", Map.of(), Map.of()));
  }

  private record NoSections() implements SectionSeeds {

    @Override
    public HeadingVocabulary vocabulary() {
      return HeadingVocabulary.EMPTY;
    }

    @Override
    public List<ContractSeed> contracts(DocumentType type) {
      return List.of();
    }

    @Override
    public String fingerprint(DocumentType type) {
      return "none";
    }
  }

  private record NoTopics() implements TopicSeeds {

    @Override
    public List<TopicSeed> topics() {
      return List.of();
    }

    @Override
    public String fingerprint() {
      return "none";
    }
  }

  private static FactRules factRules() {
    return new FactRules(
        "1",
        List.of(),
        List.of(),
        new Cues(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
