package io.clinnexus.cli.read;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.client.StudyLibrary;
import io.clinnexus.cli.display.Screen;
import io.clinnexus.cli.display.TextWrap;
import io.clinnexus.cli.search.UnknownStudy;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code conflicts STUDY} */
@Command(
    name = "conflicts",
    description = "Show where the documents of a study contradict each other or themselves.",
    sortOptions = false)
public final class ConflictsCommand implements Callable<Integer> {

  private static final int LINES = 6;

  private final Screen screen;

  @Mixin private ApiAddress address = new ApiAddress();

  @Parameters(paramLabel = "STUDY", description = "Code of the study.")
  private String study = "";

  @Option(names = "--all", description = "Show those that were settled, too.")
  private boolean all;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "en (default) or ru.")
  private String language = "en";

  @Option(names = "--json", description = "Print one JSON object per conflict.")
  private boolean json;

  public ConflictsCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() {
    ApiClient api = address.client();
    String id = new StudyLibrary(api).findStudy(study).orElseThrow(() -> new UnknownStudy(study));
    String open =
        all
            ? ""
            : Paths.parameter('?', "status", "open")
                + Paths.parameter('&', "status", "investigating");
    List<JsonNode> conflicts = api.items(Paths.conflictsOf(id) + open);
    if (json) {
      conflicts.forEach(conflict -> screen.out().println(conflict));
    } else if (conflicts.isEmpty()) {
      screen.out().println(all ? "no conflicts" : "no open conflicts");
    } else {
      conflicts.forEach(this::print);
    }
    return 0;
  }

  private void print(JsonNode conflict) {
    screen
        .out()
        .printf(
            "%n%s  %s  [%s]%n",
            conflict.path("severity").asString(""),
            text(conflict, "title"),
            conflict.path("status").asString(""));
    TextWrap.wrap(text(conflict, "explanation"), screen.width() - 4, LINES)
        .forEach(line -> screen.out().println("    " + line));
    for (JsonNode item : conflict.path("items")) {
      quote(item.at("/left/quote").asString(""));
      quote(item.at("/right/quote").asString(""));
    }
  }

  private String text(JsonNode conflict, String name) {
    String own = conflict.path("text").path(name).asString("");
    return language.equals("ru") ? conflict.path("text").path(name + "_ru").asString(own) : own;
  }

  private void quote(String words) {
    if (!words.isEmpty()) {
      TextWrap.wrap("\u201c" + words + "\u201d", screen.width() - 6, 2)
          .forEach(line -> screen.out().println("      " + line));
    }
  }
}
