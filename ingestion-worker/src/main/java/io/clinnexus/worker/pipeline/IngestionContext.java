package io.clinnexus.worker.pipeline;

import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.ingestion.ClaimedRun;
import io.clinnexus.domain.ingestion.QualityReport;
import io.clinnexus.domain.studies.DocumentLanguage;
import java.util.List;

/** What the steps of one attempt share: the claimed run, their results, and the record of it. */
public final class IngestionContext {

  private final ClaimedRun run;
  private final RunRecorder recorder;
  private final Handover<ParsedDocument> parsed = new Handover<>("parsed document");
  private final Handover<AnchoredDocument> anchored = new Handover<>("anchored document");
  private final Handover<DocumentLanguage> language = new Handover<>("language");
  private final Handover<List<Chunk>> chunks = new Handover<>("chunks");
  private final CollectedFindings findings = new CollectedFindings();
  private final Handover<QualityReport> quality = new Handover<>("quality report");

  IngestionContext(ClaimedRun run, RunRecorder recorder) {
    this.run = run;
    this.recorder = recorder;
  }

  public ClaimedRun run() {
    return run;
  }

  /** What was measured until now, and the way to report progress within a step. */
  public RunRecorder recorder() {
    return recorder;
  }

  public Handover<ParsedDocument> parsed() {
    return parsed;
  }

  public Handover<AnchoredDocument> anchored() {
    return anchored;
  }

  public Handover<DocumentLanguage> language() {
    return language;
  }

  public Handover<List<Chunk>> chunks() {
    return chunks;
  }

  public CollectedFindings findings() {
    return findings;
  }

  public Handover<QualityReport> quality() {
    return quality;
  }
}
