package io.clinnexus.persistence.change;

import io.clinnexus.domain.change.ChangeEvents;
import io.clinnexus.domain.change.ImpactItems;
import io.clinnexus.domain.change.amendment.ChangeNotes;
import io.clinnexus.domain.change.carry.CarriedItems;
import io.clinnexus.persistence.tenancy.WorkspacePorts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of change events and impact items. */
@Configuration(proxyBeanMethods = false)
class ChangePersistence {

  @Bean
  ChangeEvents changeEvents(ChangeEventMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(ChangeEvents.class, new PgChangeEvents(mapper));
  }

  @Bean
  ChangeNotes changeNotes(ChangeNoteMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(ChangeNotes.class, new PgChangeNotes(mapper));
  }

  @Bean
  CarriedItems carriedItems(CarriedItemMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(CarriedItems.class, new PgCarriedItems(mapper));
  }

  @Bean
  ImpactItems impactItems(ImpactItemMapper mapper, WorkspacePorts ports) {
    return ports.ofOneWorkspace(ImpactItems.class, new PgImpactItems(mapper));
  }
}
