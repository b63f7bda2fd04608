package io.clinnexus.worker.followups;

import io.clinnexus.domain.change.carry.CarryEvidence;
import io.clinnexus.domain.ingestion.Publication;

/** Carries what is tied to the versions around a published one to the later of each two. */
public final class CarryToPublished implements FollowUp {

  private final CarryEvidence carryEvidence;

  public CarryToPublished(CarryEvidence carryEvidence) {
    this.carryEvidence = carryEvidence;
  }

  @Override
  public String name() {
    return "carry_evidence";
  }

  @Override
  public void run(Publication publication) {
    carryEvidence.handle(
        new CarryEvidence.Command(publication.actor(), publication.version().id()));
  }
}
