package io.clinnexus.integrations.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clinnexus.domain.sections.ContractSeed;
import io.clinnexus.domain.sections.SectionSeeds;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.TopicSeeds;
import io.clinnexus.domain.zones.InMemoryZones;
import io.clinnexus.domain.zones.StoreZoneReference;
import io.clinnexus.domain.zones.ZoneKey;
import io.clinnexus.domain.zones.ZoneReference;
import io.clinnexus.domain.zones.ZoneRule;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import io.clinnexus.domain.zones.ZoneSet;
import io.clinnexus.integrations.IntegrationsAutoConfiguration;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ZoneReferenceTest {

  private final ZoneReference reference = new YamlZoneReference(RuleFiles.shipped());

  /** ZONE-9: rules, contracts and topics can only speak of zones that the sets have. */
  @Test
  void everything_that_ships_keeps_to_the_zone_sets() {
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(IntegrationsAutoConfiguration.class)) {
      ZoneRuleBooks rules = context.getBean(ZoneRuleBooks.class);
      SectionSeeds sections = context.getBean(SectionSeeds.class);
      TopicSeeds topics = context.getBean(TopicSeeds.class);
      assertThat(reference.sets())
          .extracting(ZoneSet::documentType)
          .containsExactly(DocumentType.values());
      for (ZoneSet set : reference.sets()) {
        DocumentType type = set.documentType();
        assertThat(set.active())
            .containsAll(
                rules.forType(type).rules().stream().map(ZoneRule::zone).map(ZoneKey::of).toList())
            .containsAll(
                sections.contracts(type).stream().flatMap(ZoneReferenceTest::zones).toList());
      }
      List<ZoneKey> all = reference.sets().get(0).active();
      assertThat(topics.topics())
          .allSatisfy(topic -> assertThat(all).containsAll(topic.zoneWeights().keySet()));
    }
  }

  private static Stream<ZoneKey> zones(ContractSeed seed) {
    return Stream.concat(
        seed.retrievalRecipe().preferSourceZones().stream(),
        seed.retrievalRecipe().fallbackSourceZones().stream());
  }

  /** ZONE-6: a crosswalk to a zone that the other type does not have is refused. */
  @Test
  void a_crosswalk_names_zones_of_both_sets() {
    String file =
        """
        version: "1"
        sets:
          {protocol: [safety], sap: [safety], tfl: [safety], csr: [safety], ib: [safety],
           icf: [safety], other: [safety]}
        crosswalk:
          - from: protocol
            to: csr
            zones:
              safety: {procedures: 0.9}
        """;

    assertThatIllegalStateException()
        .isThrownBy(() -> new YamlZoneReference(RuleNode.read("zone-sets.yaml", file)))
        .withMessage("zone-sets.yaml, line 9, procedures: is not a zone of csr.");
  }

  @Test
  void what_ships_is_stored_once_however_often() {
    InMemoryZones zones = new InMemoryZones();
    StoreZoneReference store = new StoreZoneReference(reference, zones, new DirectTransactions());

    store.handle();
    store.handle();

    assertThat(zones.sets()).isEqualTo(reference.sets());
    assertThat(zones.crosswalks()).hasSameSizeAs(reference.crosswalks());
    assertThat(zones.between(DocumentType.PROTOCOL, DocumentType.CSR)).hasSize(22);
  }
}
