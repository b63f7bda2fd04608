package io.clinnexus.worker.followups;

import io.clinnexus.domain.anchors.alignment.CompareVersions;
import io.clinnexus.domain.ingestion.Publication;

/** Compares what was published with the versions before and after it. */
public final class ComparePublished implements FollowUp {

  private final CompareVersions compareVersions;

  public ComparePublished(CompareVersions compareVersions) {
    this.compareVersions = compareVersions;
  }

  @Override
  public String name() {
    return "compare_versions";
  }

  @Override
  public void run(Publication publication) {
    compareVersions.handle(
        new CompareVersions.Command(publication.actor(), publication.version().id()));
  }
}
