package io.clinnexus.api.studies;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.domain.studies.Studies;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.studies.StudyNotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the studies that paths name, among those the current actor may see. */
@Component
public class RequiredStudies {

  private final Studies studies;
  private final CurrentActor currentActor;

  public RequiredStudies(Studies studies, CurrentActor currentActor) {
    this.studies = studies;
    this.currentActor = currentActor;
  }

  /** The study; throws {@link StudyNotFound}. */
  public Study get(UUID id) {
    StudyId studyId = new StudyId(id);
    return studies
        .find(currentActor.get().workspaceId(), studyId)
        .orElseThrow(() -> new StudyNotFound(studyId));
  }
}
