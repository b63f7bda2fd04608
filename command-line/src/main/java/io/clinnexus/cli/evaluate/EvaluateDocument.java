package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.display.Progress;
import io.clinnexus.cli.evaluate.Evaluation.Measures;
import io.clinnexus.cli.evaluate.Evaluation.ZoneMeasure;
import io.clinnexus.cli.evaluate.WorkerMemory.Measured;
import io.clinnexus.cli.evaluate.measure.ExpectedSchedule;
import io.clinnexus.cli.evaluate.measure.FactMeasure;
import io.clinnexus.cli.evaluate.measure.FactNames;
import io.clinnexus.cli.evaluate.measure.FoundSchedule;
import io.clinnexus.cli.evaluate.measure.HeadingMeasure;
import io.clinnexus.cli.evaluate.measure.HeadingText;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import io.clinnexus.cli.evaluate.measure.ScheduleMeasure;
import io.clinnexus.cli.evaluate.truth.SilverReader;
import io.clinnexus.cli.evaluate.truth.TruthFile;
import io.clinnexus.cli.evaluate.truth.TruthReader;
import io.clinnexus.cli.evaluate.truth.TruthUnreadable;
import io.clinnexus.cli.ingest.Checksum;
import io.clinnexus.cli.ingest.IngestFiles;
import io.clinnexus.cli.ingest.IngestRequest;
import io.clinnexus.cli.ingest.IngestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Ingests one document into a study of its own and compares what came out with its truth. The study
 * is named after the bytes of the document, so that a second evaluation finds it again.
 */
final class EvaluateDocument {

  private static final String LABEL = "v1";
  private static final int DIGITS_OF_CODE = 12;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final ApiClient api;
  private final WorkerMemory memory;
  private final FactNames names = FactNameList.read();

  EvaluateDocument(ApiClient api, WorkerMemory memory) {
    this.api = api;
    this.memory = memory;
  }

  /** Never fails because of the document or its truth: the result says what went wrong. */
  Evaluation handle(Path truthFile, Progress progress) {
    Path document = truthFile;
    try {
      TruthFile truth = TruthReader.read(truthFile);
      document = truthFile.resolveSibling(truth.file());
      if (!Files.isReadable(document)) {
        progress.done(0, "missing", false);
        return Evaluation.failed(
            truthFile, document, "file.not-readable", "There is no readable " + truth.file() + ".");
      }
      return evaluate(truthFile, truth, document, Checksum.sha256(document), progress);
    } catch (TruthUnreadable e) {
      progress.done(0, "truth unreadable", false);
      return Evaluation.failed(
          truthFile, document, "truth.unreadable", "The truth file: " + e.getMessage() + ".");
    } catch (IOException e) {
      progress.done(0, "unreadable", false);
      return Evaluation.failed(
          truthFile, document, "file.not-readable", "The file cannot be read: " + e.getMessage());
    }
  }

  private Evaluation evaluate(
      Path truthFile, TruthFile truth, Path document, String sha256, Progress progress) {
    String code = "EVAL-" + sha256.substring(0, DIGITS_OF_CODE);
    IngestRequest request =
        new IngestRequest(
            document,
            truth.documentType(),
            code,
            "Evaluation of " + truth.file(),
            Optional.of(truth.file()),
            Optional.of(LABEL));
    long began = System.nanoTime();
    Measured<IngestResult> ingested =
        memory.during(
            () -> new IngestFiles(api).handle(List.of(request), progress, result -> {}).get(0));
    long wallMillis = (System.nanoTime() - began) / NANOS_PER_MILLI;
    IngestResult result = ingested.result();
    boolean published = result.succeeded() && result.versionId().isPresent();
    return new Evaluation(
        truthFile,
        document,
        truth.sha256().isEmpty()
            ? Optional.empty()
            : Optional.of(truth.sha256().equalsIgnoreCase(sha256)),
        Optional.of(result),
        published ? Optional.empty() : Optional.of(reason(result)),
        published ? compare(truth, document, result.versionId().orElseThrow()) : Measures.NONE,
        OptionalLong.of(wallMillis),
        ingested.peakBytes());
  }

  private static IngestResult.Problem reason(IngestResult result) {
    return result
        .error()
        .orElseGet(
            () -> new IngestResult.Problem("run." + result.status(), "The run did not succeed."));
  }

  private Measures compare(TruthFile truth, Path document, String versionId) {
    Twin twin = new Twin(api, versionId);
    List<HeadingText> found = twin.outline().stream().map(Twin.Section::heading).toList();
    Optional<List<FoundSchedule>> schedules =
        truth.schedules().isPresent() ? twin.schedules() : Optional.empty();
    boolean readable = truth.schedules().map(TruthFile.ExpectedSchedules::readable).orElse(false);
    List<ExpectedSchedule> told =
        truth.schedules().map(TruthFile.ExpectedSchedules::tables).orElse(List.of());
    List<ExpectedSchedule> silver = readable ? SilverReader.beside(document) : List.of();
    return new Measures(
        truth.headings().map(expected -> HeadingMeasure.of(expected, found)),
        zones(truth, twin, found),
        schedules.map(grids -> grids.isEmpty() != readable),
        schedules
            .filter(grids -> !readable || !told.isEmpty())
            .map(grids -> ScheduleMeasure.of(told, grids)),
        schedules
            .filter(grids -> !silver.isEmpty())
            .map(grids -> ScheduleMeasure.of(silver, grids)),
        truth.facts().map(expected -> facts(expected, truth, twin)),
        probes(truth, twin, found));
  }

  private FactMeasure facts(List<FactMeasure.Expected> expected, TruthFile truth, Twin twin) {
    Map<String, FactMeasure.Stated> stated = twin.facts();
    return FactMeasure.of(expected, truth.notStated(), stated, names);
  }

  private static List<ProbeMeasure> probes(TruthFile truth, Twin twin, List<HeadingText> found) {
    List<HeadingText> all = truth.headings().orElse(found);
    return truth.probes().stream()
        .map(probe -> ProbeMeasure.of(probe.question(), twin.passages(probe.text()), all))
        .toList();
  }

  private static Optional<ZoneMeasure> zones(TruthFile truth, Twin twin, List<HeadingText> found) {
    if (truth.probes().isEmpty()) {
      return Optional.empty();
    }
    List<HeadingText> all = truth.headings().orElse(found);
    ZoneMeasure sum = new ZoneMeasure(0, 0, 0, 0);
    for (TruthFile.Probe probe : truth.probes()) {
      Optional<String> zone =
          twin.outline().stream()
              .filter(each -> ProbeMeasure.same(probe.expected(), each.heading(), all))
              .map(Twin.Section::zone)
              .findFirst();
      boolean known = zone.isPresent() && !zone.get().equals("unknown");
      sum =
          sum.plus(
              new ZoneMeasure(
                  zone.isPresent() ? 1 : 0,
                  known ? 1 : 0,
                  probe.zone().isPresent() ? 1 : 0,
                  probe.zone().isPresent() && probe.zone().equals(zone) ? 1 : 0));
    }
    return Optional.of(sum);
  }
}
