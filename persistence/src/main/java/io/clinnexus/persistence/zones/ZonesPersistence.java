package io.clinnexus.persistence.zones;

import io.clinnexus.domain.zones.ZoneCrosswalks;
import io.clinnexus.domain.zones.ZoneMaintenance;
import io.clinnexus.domain.zones.ZoneSets;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of zone sets and crosswalks. */
@Configuration(proxyBeanMethods = false)
class ZonesPersistence {

  @Bean
  ZoneSets zoneSets(ZoneSetMapper sets, ZoneCrosswalkMapper crosswalks, WorkspacePorts ports) {
    return ports.ofSharedData(ZoneSets.class, new PgZones(sets, crosswalks));
  }

  @Bean
  ZoneCrosswalks zoneCrosswalks(
      ZoneSetMapper sets, ZoneCrosswalkMapper crosswalks, WorkspacePorts ports) {
    return ports.ofSharedData(ZoneCrosswalks.class, new PgZones(sets, crosswalks));
  }

  @Bean
  ZoneMaintenance zoneMaintenance(
      ZoneSetMapper sets, ZoneCrosswalkMapper crosswalks, WorkspacePorts ports) {
    return ports.ofSharedData(ZoneMaintenance.class, new PgZoneMaintenance(sets, crosswalks));
  }
}
