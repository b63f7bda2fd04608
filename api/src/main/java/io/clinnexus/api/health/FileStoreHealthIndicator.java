package io.clinnexus.api.health;

import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.studies.StagedFile;
import java.io.InputStream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the file store takes files now: it stages an empty one and lets it go. */
@Component
class FileStoreHealthIndicator implements HealthIndicator {

  private final FileStore files;

  FileStoreHealthIndicator(FileStore files) {
    this.files = files;
  }

  @Override
  public Health health() {
    try (StagedFile staged = files.stage(InputStream.nullInputStream(), 1)) {
      return staged.sizeBytes() == 0 ? Health.up().build() : Health.down().build();
    } catch (DomainException e) {
      return Health.down(e).build();
    }
  }
}
