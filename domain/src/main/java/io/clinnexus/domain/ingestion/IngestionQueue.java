package io.clinnexus.domain.ingestion;

/** Hands work to the background workers; joins the open transaction, so no commit means no job. */
public interface IngestionQueue {

  /**
   * Name of the background task, shared by the application that schedules and the one that runs.
   * The instance is {@link IngestionJob#key()}; the task carries no other data.
   */
  String TASK_NAME = "ingest-document-version";

  /** Schedules the job for now; throws when no transaction is open. */
  void enqueue(IngestionJob job);
}
