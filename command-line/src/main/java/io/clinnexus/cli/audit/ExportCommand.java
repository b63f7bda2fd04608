package io.clinnexus.cli.audit;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.display.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit export FILE} */
@Command(
    name = "export",
    description = "Save the whole sealed audit trail with its proof.",
    sortOptions = false)
public final class ExportCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private ApiAddress address = new ApiAddress();

  @Parameters(paramLabel = "FILE", description = "Where to save it.")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      description = "json for audit verify (default), csv or text for reading.")
  private String format = "json";

  public ExportCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    long bytes =
        address
            .client()
            .savePosted(Paths.AUDIT_EXPORTS + Paths.parameter('?', "format", format), file);
    screen.err().printf("clinnexus: %s: %d bytes%n", file, bytes);
    return 0;
  }
}
