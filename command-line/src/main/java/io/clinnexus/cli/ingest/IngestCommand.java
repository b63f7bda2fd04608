package io.clinnexus.cli.ingest;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.display.Progress;
import io.clinnexus.cli.display.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ingest FILE...} */
@Command(
    name = "ingest",
    description = "Upload documents and take them into the digital twin; several at once.",
    sortOptions = false)
public final class IngestCommand implements Callable<Integer> {

  private final Screen screen;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ApiAddress address = new ApiAddress();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Word documents (.docx).")
  private List<Path> files = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "protocol",
      description = "protocol (default), sap, tfl, csr, ib, icf or other.")
  private String type = "protocol";

  @Option(
      names = "--study",
      paramLabel = "CODE",
      defaultValue = "SANDBOX",
      description = "Code of the study; it is registered when it is new (default: SANDBOX).")
  private String study = "SANDBOX";

  @Option(
      names = "--document",
      paramLabel = "TITLE",
      description = "Title of the document (default: the file name without a mark like -v2).")
  private @Nullable String document;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "Label of the version; an existing one is ingested again (default: next vN).")
  private @Nullable String label;

  @Option(names = "--json", description = "Print one JSON object per document.")
  private boolean json;

  public IngestCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<IngestRequest> requests = files.stream().map(this::request).toList();
    List<String> names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    if (label != null
        && requests.stream().map(IngestRequest::title).distinct().count() < names.size()) {
      throw new ParameterException(
          spec.commandLine(), "--label fits one file of a document; without it each gets its own");
    }
    List<IngestResult> results;
    try (Progress progress = screen.progress(names, json)) {
      results =
          new IngestFiles(address.client())
              .handle(requests, progress, json ? this::printJson : result -> {});
    }
    if (!json) {
      IngestReport report = new IngestReport(screen);
      results.forEach(report::print);
    }
    return results.stream().allMatch(IngestResult::succeeded) ? 0 : 1;
  }

  private IngestRequest request(Path file) {
    return new IngestRequest(
        file, type, study, study, Optional.ofNullable(document), Optional.ofNullable(label));
  }

  private synchronized void printJson(IngestResult result) {
    screen.out().println(result.json());
  }
}
