package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.ingestion.AnchorStatistics;
import io.clinnexus.domain.ingestion.ChunkStatistics;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.FindingStatistics;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.IngestionRuns;
import io.clinnexus.domain.ingestion.RunProgress;
import io.clinnexus.domain.ingestion.RunSummary;
import io.clinnexus.domain.ingestion.StaleClaim;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.ErrorKind;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the record of one attempt: time per step, counts, warnings. Progress goes to the database
 * in short transactions of its own, at most one per interval; the answer tells whether the claim
 * still holds, and a run that was cancelled or taken over is stopped there.
 */
public final class RunRecorder {

  private static final Logger log = LoggerFactory.getLogger(RunRecorder.class);

  private final ClaimedRun run;
  private final IngestionPlan plan;
  private final IngestionRuns runs;
  private final Transactions transactions;
  private final Ticker ticker;
  private final long interval;

  private final Map<StepName, Long> timings = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private AnchorStatistics anchors = AnchorStatistics.NONE;
  private ChunkStatistics chunks = ChunkStatistics.NONE;
  private FindingStatistics findings = FindingStatistics.NONE;
  private Optional<TextLedger> ledger = Optional.empty();
  private Optional<StepName> step = Optional.empty();
  private long stepStarted;
  private Optional<Long> lastWrite = Optional.empty();

  RunRecorder(ClaimedRun run, IngestionPlan plan, Progressing progressing) {
    this.run = run;
    this.plan = plan;
    this.runs = progressing.runs();
    this.transactions = progressing.transactions();
    this.ticker = progressing.ticker();
    this.interval = progressing.interval().toNanos();
  }

  /** How progress is written: where, and how much time lies between two writes at least. */
  public record Progressing(
      IngestionRuns runs, Transactions transactions, Ticker ticker, Duration interval) {}

  void starting(StepName next) {
    step = Optional.of(next);
    stepStarted = ticker.nanoseconds();
    write(plan.percentBefore(next));
  }

  void finished(StepName done, StepOutcome outcome) {
    timings.put(done, millisInStep());
    counts.putAll(outcome.metrics());
    outcome.warnings().stream().filter(code -> !warnings.contains(code)).forEach(warnings::add);
  }

  /**
   * Reports how much of the present step is done. Throws {@link RunInterrupted} when the thread was
   * asked to stop and {@link StaleClaim} when the run is no longer ours.
   */
  public void advance(long done, long total) {
    if (Thread.currentThread().isInterrupted()) {
      throw new RunInterrupted(run.id());
    }
    int before = step.map(plan::percentBefore).orElse(0);
    int share = 100 / plan.steps().size();
    write(total <= 0 ? before : before + (int) (share * Math.min(done, total) / total));
  }

  /** Notes what the anchors look like, for the summary. */
  public void measured(AnchorStatistics statistics, TextLedger textLedger) {
    anchors = statistics;
    ledger = Optional.of(textLedger);
  }

  /** Notes what the chunks look like, for the summary. */
  public void measured(ChunkStatistics statistics) {
    chunks = statistics;
  }

  /** Notes what was read out of the anchors, for the summary. */
  public void measured(FindingStatistics statistics) {
    findings = statistics;
  }

  /** Everything measured until now; the step at work counts with its time until now. */
  public RunSummary summary() {
    Map<StepName, Long> soFar = new LinkedHashMap<>(timings);
    step.ifPresent(current -> soFar.putIfAbsent(current, millisInStep()));
    return new RunSummary(
        run.version().sourceFile().map(SourceFile::sha256),
        soFar,
        anchors,
        chunks,
        findings,
        ledger,
        warnings);
  }

  private long millisInStep() {
    return Duration.ofNanos(ticker.nanoseconds() - stepStarted).toMillis();
  }

  private void write(int percent) {
    long now = ticker.nanoseconds();
    if (lastWrite.isPresent() && now - lastWrite.get() < interval) {
      return;
    }
    lastWrite = Optional.of(now);
    RunProgress progress = new RunProgress(step, percent, counts);
    if (!stillOurs(progress)) {
      throw new StaleClaim(run.id());
    }
  }

  /** Progress is a courtesy: a database that is away for a moment must not end the run. */
  private boolean stillOurs(RunProgress progress) {
    try {
      return transactions.call(
          () -> runs.recordProgress(run.workspaceId(), run.id(), run.token(), progress));
    } catch (DomainException e) {
      if (e.kind() != ErrorKind.UNAVAILABLE) {
        throw e;
      }
      log.warn("run {}: progress not recorded, {}", run.id().value(), e.code());
      return true;
    }
  }
}
