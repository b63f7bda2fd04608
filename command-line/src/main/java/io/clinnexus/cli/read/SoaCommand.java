package io.clinnexus.cli.read;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.display.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code soa STUDY} */
@Command(
    name = "soa",
    description = "Show the schedules of activities of a document, or save them.",
    sortOptions = false)
public final class SoaCommand implements Callable<Integer> {

  private static final int FAILED = 1;

  private final Screen screen;

  @Mixin private ApiAddress address = new ApiAddress();
  @Mixin private VersionOption version = new VersionOption();

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Save as FILE: .xlsx a workbook, .csv a table, .json the classes of CDISC USDM.")
  private @Nullable Path file;

  @Option(names = "--json", description = "Print the grids as the API gives them.")
  private boolean json;

  public SoaCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    ApiClient api = address.client();
    VersionOption.Chosen chosen = version.find(api);
    if (file != null) {
      return save(api, chosen, file);
    }
    JsonNode schedules = api.get(Paths.schedulesOf(chosen.id()));
    if (json) {
      screen.out().println(schedules);
    } else {
      screen.out().println(chosen.name());
      print(schedules);
    }
    return 0;
  }

  private int save(ApiClient api, VersionOption.Chosen chosen, Path target) throws IOException {
    String name = target.getFileName().toString();
    String form =
        name.endsWith(".xlsx")
            ? "xlsx"
            : name.endsWith(".csv") ? "csv" : name.endsWith(".json") ? "usdm" : "";
    if (form.isEmpty()) {
      screen.err().println("clinnexus: " + name + " must end in .xlsx, .csv or .json");
      return FAILED;
    }
    long bytes = api.save(Paths.schedulesOf(chosen.id()) + "/" + form, target);
    screen.err().printf("clinnexus: %s: %d bytes%n", target, bytes);
    return 0;
  }

  private void print(JsonNode found) {
    if (!found.path("found").asBoolean(false)) {
      screen
          .out()
          .println("no schedule was found: " + found.path("reason").asString("not searched"));
    }
    found.path("schedules").forEach(grid -> new ScheduleText(screen).print(grid));
  }
}
