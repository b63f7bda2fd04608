package io.clinnexus.cli.read;

import io.clinnexus.cli.client.ApiAddress;
import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.display.Screen;
import io.clinnexus.cli.display.TextWrap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code diff STUDY} */
@Command(
    name = "diff",
    description = {
      "Show what changed in a version since the one before it; numbers, units, dates first.",
      "The versions must be compared: those that follow each other are, behind publishing."
    },
    sortOptions = false)
public final class DiffCommand implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int LINES = 3;

  private final Screen screen;

  @Mixin private ApiAddress address = new ApiAddress();
  @Mixin private VersionOption version = new VersionOption();

  @Option(
      names = "--from",
      paramLabel = "LABEL",
      description = "The earlier version (default: the one before it).")
  private @Nullable String from;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save the later version with its changes tracked as FILE (.docx).")
  private @Nullable Path file;

  @Option(names = "--json", description = "Print one JSON object per change, as the API gives it.")
  private boolean json;

  public DiffCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    ApiClient api = address.client();
    VersionOption.Chosen later = version.find(api);
    String pair = pair(api, later);
    if (file != null) {
      return save(api, pair, file);
    }
    if (json) {
      api.items(Paths.DIFFS + "/changes" + pair).forEach(change -> screen.out().println(change));
      return 0;
    }
    JsonNode diff = api.get(Paths.DIFFS + pair);
    screen.out().println(later.name());
    print(diff);
    api.items(Paths.DIFFS + "/changes" + pair).forEach(this::printChange);
    api.items(Paths.DIFFS + "/facts" + pair).forEach(this::printFact);
    api.items(Paths.DIFFS + "/schedules" + pair).forEach(this::printSchedule);
    return 0;
  }

  private String pair(ApiClient api, VersionOption.Chosen later) {
    String earlier = from == null ? before(api, later) : version.labelled(api, from).id();
    return Paths.parameter('?', "from", earlier) + Paths.parameter('&', "to", later.id());
  }

  private static String before(ApiClient api, VersionOption.Chosen later) {
    for (JsonNode comparison : api.get(Paths.comparisonsOf(later.id())).path("comparisons")) {
      boolean step = !comparison.path("basis").asString("").equals("chosen");
      if (step && comparison.path("to_version_id").asString("").equals(later.id())) {
        return comparison.path("from_version_id").asString("");
      }
    }
    throw new NoSuchVersion(later.name() + " is not compared with a version before it.");
  }

  private int save(ApiClient api, String pair, Path target) throws IOException {
    if (!target.getFileName().toString().endsWith(".docx")) {
      screen.err().println("clinnexus: " + target.getFileName() + " must end in .docx");
      return FAILED;
    }
    long bytes = api.save(Paths.DIFFS + "/tracked-changes/docx" + pair, target);
    screen.err().printf("clinnexus: %s: %d bytes%n", target, bytes);
    return 0;
  }

  private void print(JsonNode diff) {
    JsonNode outcome = diff.at("/comparison/outcome");
    if (!outcome.path("comparable").asBoolean(false)) {
      screen
          .out()
          .println("ATTENTION: not comparable: " + outcome.path("verdict").asString("unknown"));
    }
    diff.at("/comparison/doubts")
        .forEach(doubt -> screen.out().println("ATTENTION: " + doubt.asString("")));
    screen
        .out()
        .printf(
            "%d changes of the text (%d of numbers, units, dates and the like), %d of facts, %d of schedules%n",
            diff.path("text_changes").asInt(0),
            diff.path("critical_changes").asInt(0),
            diff.path("fact_changes").asInt(0),
            diff.path("schedule_changes").asInt(0));
  }

  private void printChange(JsonNode change) {
    JsonNode section =
        change.path("later_section").isObject()
            ? change.path("later_section")
            : change.path("earlier_section");
    screen
        .out()
        .printf(
            "%n%s%s  § %s %s%n",
            change.path("critical").asBoolean(false) ? "! " : "",
            change.path("kind").asString(""),
            section.path("number").asString(""),
            section.path("title").asString(""));
    text("- ", change.path("earlier"));
    text("+ ", change.path("later"));
    for (JsonNode critical : change.path("critical_changes")) {
      screen
          .out()
          .printf(
              "    %s: %s → %s%n",
              critical.path("kind").asString(""),
              critical.at("/before/text").asString("(none)"),
              critical.at("/after/text").asString("(none)"));
    }
  }

  private void text(String mark, JsonNode anchors) {
    for (JsonNode anchor : anchors) {
      TextWrap.wrap(anchor.path("text").asString(""), screen.width() - 6, LINES)
          .forEach(line -> screen.out().println("    " + mark + line));
    }
  }

  private void printFact(JsonNode change) {
    screen
        .out()
        .printf(
            "%nfact %s/%s: %s → %s%n",
            change.path("type").asString(""),
            change.path("key").asString(""),
            words(change.path("earlier")),
            words(change.path("later")));
  }

  private static String words(JsonNode fact) {
    return fact.isObject()
        ? FactWords.of(fact.path("value"), fact.path("unit").asString(""))
        : "(none)";
  }

  private void printSchedule(JsonNode change) {
    screen
        .out()
        .printf(
            "%nschedule %s: %s %s %s → %s%n",
            change.path("kind").asString(""),
            change.path("activity").asString(""),
            change.path("visit").asString(""),
            change.path("before").asString(""),
            change.path("after").asString(""));
  }
}
