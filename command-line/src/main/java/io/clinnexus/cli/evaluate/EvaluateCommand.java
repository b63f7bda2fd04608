package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.display.Progress;
import io.clinnexus.cli.display.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate DIR...} */
@Command(
    name = "evaluate",
    description =
        "Ingest every document that has a truth file beside it, and print how well it was read.",
    sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

  private final Screen screen;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ApiAddress address = new ApiAddress();

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders with documents and their *.truth.json (docs/accuracy.md).")
  private List<Path> folders = List.of();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write everything that was measured to this file; - prints it instead.")
  private @Nullable Path json;

  @Option(names = "--details", description = "Also name the headings that are missing or invented.")
  private boolean details;

  @Option(
      names = "--worker-process",
      paramLabel = "PID",
      description = "A worker on this machine, to measure its memory; the launcher tells it.")
  private List<Long> workers = List.of();

  public EvaluateCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    TruthFolders found = find();
    boolean onlyJson = json != null && json.toString().equals("-");
    ApiClient api = address.client();
    List<Evaluation> all = new ArrayList<>();
    List<VersionsEvaluation> versions = new ArrayList<>();
    List<String> names =
        Stream.concat(found.truths().stream(), found.versions().stream())
            .map(file -> file.getFileName().toString())
            .toList();
    try (Progress progress = screen.progress(names, onlyJson)) {
      EvaluateDocument each = new EvaluateDocument(api, new WorkerMemory(workers));
      for (Path truth : found.truths()) {
        all.add(each.handle(truth, new ShiftedProgress(progress, all.size())));
      }
      EvaluateVersions pairs = new EvaluateVersions(api);
      for (Path truth : found.versions()) {
        int place = all.size() + versions.size();
        versions.add(pairs.handle(truth, new ShiftedProgress(progress, place)));
      }
    }
    EvaluationJson written = new EvaluationJson(all, versions);
    if (!onlyJson) {
      new EvaluationReport(screen, details).print(all, versions);
    }
    if (onlyJson) {
      screen.out().println(written.text());
    } else if (json != null) {
      Files.writeString(json, written.text() + "\n");
      screen.err().println("clinnexus: everything that was measured is in " + json);
    }
    boolean measured =
        all.stream().allMatch(Evaluation::measured)
            && versions.stream().allMatch(VersionsEvaluation::measured);
    return measured ? 0 : 1;
  }

  private TruthFolders find() throws IOException {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(), "there is no folder " + folder);
      }
    }
    TruthFolders found = TruthFolders.under(folders);
    if (found.truths().isEmpty() && found.versions().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "there is no *.truth.json of a document under these folders");
    }
    return found;
  }
}
