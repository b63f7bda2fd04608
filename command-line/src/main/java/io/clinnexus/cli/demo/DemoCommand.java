package io.clinnexus.cli.demo;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.display.Progress;
import io.clinnexus.cli.display.Screen;
import io.clinnexus.cli.ingest.IngestFiles;
import io.clinnexus.cli.ingest.IngestReport;
import io.clinnexus.cli.ingest.IngestRequest;
import io.clinnexus.cli.ingest.IngestResult;
import io.clinnexus.cli.search.SearchHits;
import io.clinnexus.cli.search.SearchReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: what the launcher runs when everything is up. */
@Command(name = "demo", description = "Ingest the sample protocols and search them.")
public final class DemoCommand implements Callable<Integer> {

  private static final String TYPE = "protocol";
  private static final int HITS = 3;

  private final Screen screen;

  @Mixin private ApiAddress address = new ApiAddress();

  @Option(
      names = "--samples",
      paramLabel = "FOLDER",
      defaultValue = "samples",
      description = "The folder of the sample documents (default: samples).")
  private Path samples = Path.of("samples");

  public DemoCommand(Screen screen) {
    this.screen = screen;
  }

  /** A sample and where it belongs; fixed labels make a second demo repeat the first. */
  private record Sample(
      String file, String study, String studyTitle, String document, String label) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              "cardiolume-protocol-v1.docx",
              "CLN204-201",
              "CARDIOLUME-2",
              "CARDIOLUME-2 protocol",
              "v1"),
          new Sample(
              "cardiolume-protocol-v2.docx",
              "CLN204-201",
              "CARDIOLUME-2",
              "CARDIOLUME-2 protocol",
              "v2"),
          new Sample(
              "dermaluna-protocol-ru.docx",
              "CLN310-301",
              "DERMALUNA-3",
              "DERMALUNA-3 протокол",
              "v1"));

  @Override
  public Integer call() {
    ApiClient api = address.client();
    screen
        .out()
        .println("Ingesting three invented protocols: two versions in English, one in Russian");
    List<IngestResult> results = ingest(api);
    IngestReport report = new IngestReport(screen);
    results.forEach(report::print);
    search(api, "dose of the study drug in the high dose arm", Optional.of("CLN204-201"));
    search(api, "расчет размера выборки", Optional.empty());
    screen
        .out()
        .printf("%nDescription of the API   %s%n", api.base().resolve("/swagger-ui/index.html"));
    screen.out().println("A search of your own     ./clinnexus search \"primary endpoint\"");
    screen.out().println("A document of your own   ./clinnexus ingest FILE.docx --study CODE");
    screen.out().println("To stop everything       ./clinnexus down --all");
    return results.stream().allMatch(IngestResult::succeeded) ? 0 : 1;
  }

  private List<IngestResult> ingest(ApiClient api) {
    List<String> names = SAMPLES.stream().map(Sample::file).toList();
    try (Progress progress = screen.progress(names, false)) {
      return new IngestFiles(api).handle(requests(), progress, result -> {});
    }
  }

  private List<IngestRequest> requests() {
    List<IngestRequest> requests = new ArrayList<>();
    for (Sample sample : SAMPLES) {
      requests.add(
          new IngestRequest(
              samples.resolve(sample.file()),
              TYPE,
              sample.study(),
              sample.studyTitle(),
              Optional.of(sample.document()),
              Optional.of(sample.label())));
    }
    return requests;
  }

  private void search(ApiClient api, String text, Optional<String> study) {
    String where = study.map(code -> "in study " + code).orElse("in all studies");
    screen.out().printf("%nSearch: \"%s\" %s%n", text, where);
    new SearchReport(screen)
        .print(
            new SearchHits(api)
                .find(new SearchHits.Query(text, study, List.of(), List.of(), HITS)));
  }
}
