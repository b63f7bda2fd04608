package io.clinnexus.cli.ingest;

import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.ApiProblem;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.client.StudyLibrary;
import io.clinnexus.cli.display.Progress;
import io.clinnexus.cli.ingest.IngestResult.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Uploads files and has them ingested, several at once. Versions are registered one after the
 * other, in the order of the files, so that labels follow that order.
 */
public final class IngestFiles {

  private static final int AT_ONCE = 8;

  private final ApiClient api;
  private final StudyLibrary library;

  public IngestFiles(ApiClient api) {
    this.api = api;
    this.library = new StudyLibrary(api);
  }

  /** Returns one result per file, in the same order; each is also handed over when ready. */
  public List<IngestResult> handle(
      List<IngestRequest> requests, Progress progress, Consumer<IngestResult> whenReady) {
    List<Supplier<IngestResult>> work = new ArrayList<>();
    Labels labels = new Labels();
    for (IngestRequest request : requests) {
      int index = work.size();
      Path file = request.file();
      if (Files.isRegularFile(file) && Files.isReadable(file)) {
        PlannedVersion version = plan(request, labels);
        work.add(() -> finish(ingest(version, index, progress), index, progress, whenReady));
      } else {
        Problem problem =
            new Problem("file.not-readable", "There is no readable file " + file + ".");
        IngestResult refused = refused(request.studyCode(), file, "", Optional.empty(), problem);
        work.add(() -> finish(refused, index, progress, whenReady));
      }
    }
    return runAll(work);
  }

  private static List<IngestResult> runAll(List<Supplier<IngestResult>> work) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, work.size()));
    try {
      List<CompletableFuture<IngestResult>> running =
          work.stream().map(task -> CompletableFuture.supplyAsync(task, threads)).toList();
      return running.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      threads.shutdownNow();
    }
  }

  private PlannedVersion plan(IngestRequest request, Labels labels) {
    String study = library.study(request.studyCode(), request.studyTitle());
    String document = library.document(study, request.type(), request.title());
    List<JsonNode> versions = library.versions(document);
    String label = request.label().orElseGet(() -> labels.next(document, versions));
    Optional<JsonNode> known =
        versions.stream()
            .filter(version -> version.path("version_label").asString("").equals(label))
            .findFirst();
    return new PlannedVersion(
        request.file(),
        request.studyCode(),
        label,
        known
            .map(version -> version.path("id").asString())
            .orElseGet(() -> library.addVersion(document, label)),
        known.map(version -> version.path("source_file").path("sha256").asString("")).orElse(""));
  }

  private IngestResult ingest(PlannedVersion version, int index, Progress progress) {
    Optional<String> versionId = Optional.of(version.versionId());
    try {
      if (!version.storedSha256().equals(Checksum.sha256(version.file()))) {
        progress.update(index, "uploading", "", 0);
        api.upload(Paths.fileOf(version.versionId()), version.file());
      }
      progress.update(index, "queued", "", 0);
      String runId = api.post(Paths.ingestionsOf(version.versionId())).path("id").asString();
      JsonNode run = new RunFollower(api).follow(runId, index, progress);
      return new IngestResult(
          version.file(),
          version.study(),
          version.label(),
          run.path("state").asString("failed"),
          versionId,
          Optional.of(run),
          firstError(run));
    } catch (ApiProblem problem) {
      Problem reason = new Problem(problem.code(), problem.detail());
      return refused(version.study(), version.file(), version.label(), versionId, reason);
    } catch (IOException e) {
      Problem reason =
          new Problem("file.not-readable", "The file cannot be read: " + e.getMessage());
      return refused(version.study(), version.file(), version.label(), versionId, reason);
    }
  }

  private static IngestResult finish(
      IngestResult result, int index, Progress progress, Consumer<IngestResult> whenReady) {
    progress.done(index, result.status(), result.succeeded());
    whenReady.accept(result);
    return result;
  }

  private static IngestResult refused(
      String study, Path file, String label, Optional<String> versionId, Problem reason) {
    return new IngestResult(
        file, study, label, "refused", versionId, Optional.empty(), Optional.of(reason));
  }

  private static Optional<Problem> firstError(JsonNode run) {
    JsonNode error = run.path("errors").path(0);
    return error.isObject()
        ? Optional.of(
            new Problem(error.path("code").asString(""), error.path("message").asString("")))
        : Optional.empty();
  }

  /** Remembers the labels given in this call: they are taken although no version shows them yet. */
  private static final class Labels {
    private final Map<String, Set<String>> given = new HashMap<>();

    private String next(String document, List<JsonNode> versions) {
      Set<String> taken = given.computeIfAbsent(document, d -> new HashSet<>());
      versions.forEach(version -> taken.add(version.path("version_label").asString("")));
      String label = VersionNames.nextFreeLabel(taken);
      taken.add(label);
      return label;
    }
  }
}
