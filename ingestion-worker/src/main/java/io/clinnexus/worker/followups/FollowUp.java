package io.clinnexus.worker.followups;

import io.clinnexus.domain.ingestion.Publication;

/**
 * One thing that has to happen after a version was published, in a transaction of its own. It may
 * come more than once for the same publication, late, and for an older version than the newest: it
 * leaves the same result however often it runs, and writes nothing when nothing changed.
 *
 * <p>Beans of this type run in their order; one that fails neither stops the others nor undoes
 * them.
 */
public interface FollowUp {

  /** What it is called in the log. */
  String name();

  /** Does the work; a failure is thrown, and all of the publication's follow-ups come again. */
  void run(Publication publication);
}
