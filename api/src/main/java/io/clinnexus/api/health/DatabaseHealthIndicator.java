package io.clinnexus.api.health;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.StoreWarnings;
import io.clinnexus.domain.studies.Studies;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers with the tables of this build: it looks for a study that cannot
 * exist. That the revision fits as a whole is checked once, when the application starts; what it
 * lacked then is told as a detail.
 */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

  private static final String NO_STUDY = "";

  private final Studies studies;
  private final StoreWarnings warnings;

  DatabaseHealthIndicator(Studies studies, StoreWarnings warnings) {
    this.studies = studies;
    this.warnings = warnings;
  }

  @Override
  public Health health() {
    try {
      return studies.findByCode(Actor.builtIn().workspaceId(), NO_STUDY).isEmpty()
          ? Health.up().withDetail("warnings", warnings.list()).build()
          : Health.down().build();
    } catch (DomainException e) {
      return Health.down(e).build();
    }
  }
}
