package io.clinnexus.api.health;

import io.clinnexus.domain.anchors.VectorBacklog;
import io.clinnexus.domain.shared.DomainException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How far the search index is behind publishing, and how many versions it fails to catch up with.
 * Those are searched exactly, so the application serves all the same: it is never down for this.
 */
@Component
class SearchIndexHealthIndicator implements HealthIndicator {

  private final VectorBacklog backlog;

  SearchIndexHealthIndicator(VectorBacklog backlog) {
    this.backlog = backlog;
  }

  @Override
  public Health health() {
    try {
      VectorBacklog.Standing standing = backlog.standing();
      return Health.up()
          .withDetail("waiting", standing.waiting())
          .withDetail("failing", standing.failing())
          .build();
    } catch (DomainException e) {
      return Health.unknown().withException(e).build();
    }
  }
}
