package io.clinnexus.domain.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What holds of every store of zone sets and crosswalks. All workspaces share them, so each test
 * uses keys of its own.
 */
public abstract class ZonesContract {

  private Ports ports;
  private String own;

  protected abstract Ports ports();

  @BeforeEach
  void useKeysOfItsOwn() {
    ports = ports();
    own = "_" + UUID.randomUUID();
  }

  @Test
  void zones_keep_the_order_in_which_they_were_introduced() {
    store(new ZoneSet(DocumentType.ICF, List.of(zone("b", true), zone("a", false))));
    store(new ZoneSet(DocumentType.ICF, List.of(zone("zz", true), zone("A", true))));

    assertThat(ownZones(DocumentType.ICF))
        .containsExactly(zone("b", true), zone("a", false), zone("zz", true), zone("A", true));
    assertThat(ownZones(DocumentType.IB)).isEmpty();
    assertThat(ports.port(ZoneSets.class).find(DocumentType.ICF).active())
        .contains(key("b"))
        .doesNotContain(key("a"));
  }

  @Test
  void a_zone_that_is_there_changes_in_its_place_and_the_others_stay() {
    store(
        new ZoneSet(DocumentType.ICF, List.of(zone("a", true), zone("b", true), zone("c", false))));
    store(new ZoneSet(DocumentType.ICF, List.of(zone("d", true), zone("a", false))));

    assertThat(ownZones(DocumentType.ICF))
        .containsExactly(zone("a", false), zone("b", true), zone("c", false), zone("d", true));
  }

  @Test
  void sets_are_listed_in_the_order_of_the_types() {
    store(new ZoneSet(DocumentType.OTHER, List.of(zone("a", true))));
    store(new ZoneSet(DocumentType.SAP, List.of(zone("a", true))));
    store(new ZoneSet(DocumentType.TFL, List.of()));

    List<ZoneSet> sets = ports.port(ZoneSets.class).sets();
    assertThat(sets).extracting(ZoneSet::documentType).doesNotHaveDuplicates().isSorted();
    assertThat(sets).contains(ports.port(ZoneSets.class).find(DocumentType.SAP));
    assertThat(sets).allSatisfy(set -> assertThat(set.zones()).isNotEmpty());
  }

  @Test
  void crosswalks_come_best_first() {
    ZoneCrosswalk inactive = crosswalk("a", "t4", "1", false);
    ZoneCrosswalk second = crosswalk("a", "t2", "0.95", true);
    ZoneCrosswalk first = crosswalk("a", "t3", "1", true);
    ZoneCrosswalk third = crosswalk("a", "t5", "0.95", true);
    ZoneCrosswalk other = crosswalk("b", "t1", "1.00", true);
    store(List.of(other, third, inactive, second, first));

    assertThat(
            own(ports.port(ZoneCrosswalks.class).between(DocumentType.PROTOCOL, DocumentType.CSR)))
        .containsExactly(first, second, third, other);
    assertThat(
            own(ports.port(ZoneCrosswalks.class).between(DocumentType.CSR, DocumentType.PROTOCOL)))
        .isEmpty();
    assertThat(own(ports.port(ZoneCrosswalks.class).crosswalks()))
        .containsExactly(second, first, inactive, third, other);
  }

  @Test
  void a_crosswalk_between_the_same_zones_is_replaced() {
    store(List.of(crosswalk("a", "t", "0.5", true)));
    ZoneCrosswalk changed =
        new ZoneCrosswalk(
            DocumentType.PROTOCOL,
            key("a"),
            DocumentType.CSR,
            key("t"),
            CrosswalkWeight.of("0.07"),
            Optional.of("Проверено 😀"),
            false);
    store(List.of(changed));

    assertThat(own(ports.port(ZoneCrosswalks.class).crosswalks())).containsExactly(changed);
  }

  @Test
  void the_same_zones_twice_are_refused() {
    assertThatThrownBy(
            () -> store(List.of(crosswalk("a", "t", "0.5", true), crosswalk("a", "t", "1", true))))
        .isInstanceOf(InvalidValue.class);
    assertThat(own(ports.port(ZoneCrosswalks.class).crosswalks())).isEmpty();
  }

  private void store(ZoneSet set) {
    ports.transactions().run(() -> ports.port(ZoneMaintenance.class).store(set));
  }

  private void store(List<ZoneCrosswalk> crosswalks) {
    ports.transactions().run(() -> ports.port(ZoneMaintenance.class).store(crosswalks));
  }

  private List<AllowedZone> ownZones(DocumentType type) {
    return ports.port(ZoneSets.class).find(type).zones().stream()
        .filter(zone -> zone.key().value().endsWith(own))
        .toList();
  }

  private List<ZoneCrosswalk> own(List<ZoneCrosswalk> all) {
    return all.stream().filter(crosswalk -> crosswalk.toZone().value().endsWith(own)).toList();
  }

  private ZoneKey key(String name) {
    return new ZoneKey(name + own);
  }

  private AllowedZone zone(String name, boolean active) {
    return new AllowedZone(key(name), active);
  }

  private ZoneCrosswalk crosswalk(String from, String to, String weight, boolean active) {
    return new ZoneCrosswalk(
        DocumentType.PROTOCOL,
        key(from),
        DocumentType.CSR,
        key(to),
        CrosswalkWeight.of(weight),
        Optional.empty(),
        active);
  }
}
