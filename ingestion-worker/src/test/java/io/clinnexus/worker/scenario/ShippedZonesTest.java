package io.clinnexus.worker.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.sections.ContractSeed;
import io.clinnexus.domain.sections.SectionSeeds;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.TopicSeeds;
import io.clinnexus.domain.zones.ZoneCrosswalk;
import io.clinnexus.domain.zones.ZoneCrosswalks;
import io.clinnexus.domain.zones.ZoneKey;
import io.clinnexus.domain.zones.ZoneRule;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import io.clinnexus.domain.zones.ZoneSet;
import io.clinnexus.domain.zones.ZoneSets;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The zones that come with the schema, and the rules that come with the product. */
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedZonesTest {

  private TestWorker worker;

  @BeforeAll
  void start(TestDatabase database, @TempDir Path temporary) {
    worker = TestWorker.withoutJobs(database, temporary);
  }

  @AfterAll
  void stop() {
    worker.close();
  }

  /** ZONE-9: rules, contracts and topics can only speak of zones that the sets have. */
  @Test
  void everything_that_ships_keeps_to_the_zone_sets() {
    List<ZoneSet> sets = worker.transactions().read(worker.bean(ZoneSets.class)::sets);
    ZoneRuleBooks rules = worker.bean(ZoneRuleBooks.class);
    SectionSeeds sections = worker.bean(SectionSeeds.class);

    assertThat(sets).extracting(ZoneSet::documentType).containsExactly(DocumentType.values());
    for (ZoneSet set : sets) {
      DocumentType type = set.documentType();
      assertThat(set.active())
          .hasSize(12)
          .containsAll(
              rules.forType(type).rules().stream().map(ZoneRule::zone).map(ZoneKey::of).toList())
          .containsAll(sections.contracts(type).stream().flatMap(ShippedZonesTest::zones).toList());
    }
    assertThat(worker.bean(TopicSeeds.class).topics())
        .allSatisfy(
            topic -> assertThat(sets.get(0).active()).containsAll(topic.zoneWeights().keySet()));
  }

  private static Stream<ZoneKey> zones(ContractSeed seed) {
    return Stream.concat(
        seed.retrievalRecipe().preferSourceZones().stream(),
        seed.retrievalRecipe().fallbackSourceZones().stream());
  }

  /** ZONE-6: a crosswalk leads from and to zones that the types have. */
  @Test
  void crosswalks_lead_between_zones_of_the_sets() {
    ZoneSets sets = worker.bean(ZoneSets.class);
    ZoneCrosswalks crosswalks = worker.bean(ZoneCrosswalks.class);

    List<ZoneCrosswalk> all = worker.transactions().read(crosswalks::crosswalks);

    assertThat(all).hasSize(57);
    for (ZoneCrosswalk crosswalk : all) {
      assertThat(worker.transactions().read(() -> sets.find(crosswalk.fromType())).active())
          .contains(crosswalk.fromZone());
      assertThat(worker.transactions().read(() -> sets.find(crosswalk.toType())).active())
          .contains(crosswalk.toZone());
    }
    assertThat(
            worker
                .transactions()
                .read(() -> crosswalks.between(DocumentType.PROTOCOL, DocumentType.CSR)))
        .hasSize(22);
  }
}
