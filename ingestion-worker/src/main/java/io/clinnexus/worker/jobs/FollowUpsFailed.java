package io.clinnexus.worker.jobs;

import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;

/** Some of what follows a publication failed; the job is due again after a pause. */
final class FollowUpsFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FollowUpsFailed(DocumentVersionId versionId, List<String> names) {
    super("Version " + versionId.value() + ": " + names + " failed", null, false, false);
  }
}
