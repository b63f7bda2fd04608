package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.ApiProblem;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.display.Progress;
import io.clinnexus.cli.evaluate.measure.VersionMeasure;
import io.clinnexus.cli.evaluate.measure.VersionMeasure.Reported;
import io.clinnexus.cli.evaluate.truth.TruthUnreadable;
import io.clinnexus.cli.evaluate.truth.VersionsTruth;
import io.clinnexus.cli.ingest.Checksum;
import io.clinnexus.cli.ingest.IngestFiles;
import io.clinnexus.cli.ingest.IngestRequest;
import io.clinnexus.cli.ingest.IngestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Ingests two versions into a study of their own, waits until they are compared, and compares what
 * the twin reports with what people listed.
 */
final class EvaluateVersions {

  private static final int DIGITS_OF_CODE = 12;
  private static final int NOT_FOUND = 404;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 200;

  private final ApiClient api;

  EvaluateVersions(ApiClient api) {
    this.api = api;
  }

  /** Never fails because of the documents or their truth: the result says what went wrong. */
  VersionsEvaluation handle(Path truthFile, Progress progress) {
    try {
      VersionsTruth truth = VersionsTruth.read(truthFile);
      Path earlier = truthFile.resolveSibling(truth.earlier());
      Path later = truthFile.resolveSibling(truth.later());
      if (!Files.isReadable(earlier) || !Files.isReadable(later)) {
        progress.done(0, "missing", false);
        return VersionsEvaluation.failed(
            truthFile, "file.not-readable", "One of the two documents is not readable.");
      }
      return evaluate(truthFile, truth, List.of(earlier, later), progress);
    } catch (TruthUnreadable e) {
      progress.done(0, "truth unreadable", false);
      return VersionsEvaluation.failed(
          truthFile, "truth.unreadable", "The truth file: " + e.getMessage() + ".");
    } catch (IOException e) {
      progress.done(0, "unreadable", false);
      return VersionsEvaluation.failed(
          truthFile, "file.not-readable", "A file cannot be read: " + e.getMessage());
    }
  }

  private VersionsEvaluation evaluate(
      Path truthFile, VersionsTruth truth, List<Path> files, Progress progress) throws IOException {
    String digest = Checksum.sha256(files.get(0)).substring(0, DIGITS_OF_CODE / 2);
    String code = "EVAL-" + digest + Checksum.sha256(files.get(1)).substring(0, DIGITS_OF_CODE / 2);
    List<String> versions = new ArrayList<>();
    for (Path file : files) {
      IngestRequest request =
          new IngestRequest(
              file,
              truth.documentType(),
              code,
              "Evaluation of " + truthFile.getFileName(),
              Optional.of(truth.earlier()),
              Optional.of("v" + (versions.size() + 1)));
      IngestResult result =
          new IngestFiles(api).handle(List.of(request), progress, each -> {}).get(0);
      if (!result.succeeded() || result.versionId().isEmpty()) {
        return VersionsEvaluation.failed(
            truthFile, "run." + result.status(), file.getFileName() + " did not get in.");
      }
      versions.add(result.versionId().get());
    }
    return compared(truthFile, truth, Paths.diff(versions.get(0), versions.get(1)), versions);
  }

  /** A blank cell that came or went with its row says nothing that anybody would list. */
  private VersionsEvaluation compared(
      Path truthFile, VersionsTruth truth, String diff, List<String> versions) {
    Optional<JsonNode> answer = await(diff);
    if (answer.isEmpty()) {
      return VersionsEvaluation.failed(
          truthFile,
          "versions.not-compared",
          "The versions were not compared within " + PATIENCE.toMinutes() + " minutes.");
    }
    List<Reported> reported =
        api.items(Paths.textChanges(versions.get(0), versions.get(1))).stream()
            .filter(change -> !change.path("kind").asString("").equals("unchanged"))
            .map(EvaluateVersions::reported)
            .filter(change -> !change.earlier().isBlank() || !change.later().isBlank())
            .toList();
    return new VersionsEvaluation(
        truthFile,
        Optional.of(answer.get().at("/comparison/outcome/verdict").asString("")),
        Optional.of(VersionMeasure.of(truth.changes(), reported)),
        Optional.empty());
  }

  /** The comparison is a job of its own behind the publication. */
  private Optional<JsonNode> await(String diff) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        return Optional.of(api.get(diff));
      } catch (ApiProblem problem) {
        if (problem.status() != NOT_FOUND) {
          throw problem;
        }
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Reported reported(JsonNode change) {
    return new Reported(
        change.path("kind").asString(""),
        texts(change.path("earlier")),
        texts(change.path("later")),
        Stream.of(change.at("/earlier_section/number"), change.at("/later_section/number"))
            .map(number -> number.asString(""))
            .filter(number -> !number.isEmpty())
            .distinct()
            .toList());
  }

  private static String texts(JsonNode list) {
    return list.valueStream()
        .map(each -> each.path("text").asString(""))
        .collect(Collectors.joining(" "));
  }
}
