package io.clinnexus.cli.search;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.display.Screen;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code search "..."} */
@Command(
    name = "search",
    description = "Find passages by meaning, in Russian and in English.",
    sortOptions = false)
public final class SearchCommand implements Callable<Integer> {

  private final Screen screen;

  @Mixin private ApiAddress address = new ApiAddress();

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--study", paramLabel = "CODE", description = "Only in this study.")
  private @Nullable String study;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Only in this zone, e.g. safety; may be repeated.")
  private List<String> zones = List.of();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "ru, en or mixed; may be repeated.")
  private List<String> languages = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many passages, 1 to 100 (default: 5).")
  private int limit = 5;

  @Option(names = "--json", description = "Print one JSON object per passage.")
  private boolean json;

  public SearchCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    List<ObjectNode> hits =
        new SearchHits(address.client())
            .find(
                new SearchHits.Query(
                    String.join(" ", words), Optional.ofNullable(study), zones, languages, limit));
    if (json) {
      hits.forEach(hit -> screen.out().println(hit));
    } else {
      new SearchReport(screen).print(hits);
    }
    return 0;
  }
}
