package io.clinnexus.cli.read;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.display.Screen;
import io.clinnexus.cli.display.TextWrap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code facts STUDY} */
@Command(
    name = "facts",
    description =
        "Show what a document says: each fact with its status and the words it was read from.",
    sortOptions = false)
public final class FactsCommand implements Callable<Integer> {

  private static final int LINES = 3;

  private final Screen screen;

  @Mixin private ApiAddress address = new ApiAddress();
  @Mixin private VersionOption version = new VersionOption();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only this group, e.g. population; may be repeated.")
  private List<String> types = List.of();

  @Option(names = "--json", description = "Print one JSON object per fact, as the API gives it.")
  private boolean json;

  public FactsCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ApiClient api = address.client();
    VersionOption.Chosen chosen = version.find(api);
    StringBuilder path = new StringBuilder(Paths.factsOf(chosen.id()));
    for (String type : types) {
      path.append(Paths.parameter(path.indexOf("?") < 0 ? '?' : '&', "type", type));
    }
    List<JsonNode> facts = api.items(path.toString());
    if (json) {
      facts.forEach(fact -> screen.out().println(fact));
    } else {
      screen.out().println(chosen.name());
      facts.forEach(this::print);
    }
    return 0;
  }

  private void print(JsonNode fact) {
    screen
        .out()
        .printf(
            "%n%s/%s = %s   %s%n",
            fact.path("type").asString(""),
            fact.path("key").asString(""),
            FactWords.of(fact.path("value"), fact.path("unit").asString("")),
            fact.path("status").asString(""));
    String quote = fact.at("/evidence/0/quote").asString("");
    if (!quote.isEmpty()) {
      TextWrap.wrap("\u201c" + quote + "\u201d", screen.width() - 4, LINES)
          .forEach(line -> screen.out().println("    " + line));
    }
  }
}
