package io.clinnexus.domain.ingestion;

/**
 * Hands the work that follows a publication to the background workers; joins the open transaction,
 * so no commit means no job. A job runs at least once.
 */
public interface FollowUpQueue {

  /**
   * Name of the background task, shared by the application that schedules and the one that runs.
   * The instance is {@link FollowUpJob#key()}; the task carries no other data.
   */
  String TASK_NAME = "publication-follow-up";

  /** Schedules the job for now; throws when no transaction is open. */
  void enqueue(FollowUpJob job);
}
