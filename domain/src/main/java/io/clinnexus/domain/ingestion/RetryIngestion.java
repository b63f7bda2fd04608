package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.Operation;
import io.clinnexus.domain.shared.Transactions;

/** Requests the ingestion of a version again after a run of it failed or was cancelled. */
public final class RetryIngestion {

  private final IngestionRuns runs;
  private final RequestIngestion requestIngestion;
  private final Transactions transactions;

  public RetryIngestion(
      IngestionRuns runs, RequestIngestion requestIngestion, Transactions transactions) {
    this.runs = runs;
    this.requestIngestion = requestIngestion;
    this.transactions = transactions;
  }

  /** The run that ended badly. */
  public record Command(Actor actor, IngestionRunId runId) {}

  /**
   * Returns the id of the new run; the old one stays as it ended. Throws {@link RunNotFound},
   * {@link RunNotFailed}, and what {@link RequestIngestion} throws.
   */
  public IngestionRunId handle(Command command) {
    command.actor().require(Operation.INGEST);
    IngestionRun run =
        transactions
            .read(() -> runs.find(command.actor().workspaceId(), command.runId()))
            .orElseThrow(() -> new RunNotFound(command.runId()));
    if (run.state() != RunState.FAILED && run.state() != RunState.CANCELLED) {
      throw new RunNotFailed(run.id());
    }
    return requestIngestion.handle(new RequestIngestion.Command(command.actor(), run.versionId()));
  }
}
