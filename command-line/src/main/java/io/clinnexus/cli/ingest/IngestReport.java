package io.clinnexus.cli.ingest;

import io.clinnexus.cli.display.Counts;
import io.clinnexus.cli.display.Screen;
import io.clinnexus.cli.display.TextWrap;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tells people what became of a file. */
public final class IngestReport {

  private static final String INDENT = "  ";
  private static final int LABEL = 13;

  private final Screen screen;

  public IngestReport(Screen screen) {
    this.screen = screen;
  }

  /** Prints a block of lines, with an empty one in front. */
  public void print(IngestResult result) {
    JsonNode run = result.runOrEmpty();
    screen.out().printf("%n%s%s%n", result.file().getFileName(), headline(result, run));
    result
        .error()
        .ifPresent(problem -> line("reason", problem.message() + " (" + problem.code() + ")"));
    if (result.succeeded()) {
      JsonNode anchors = run.path("anchors");
      line("anchors", total(anchors) + ": " + Counts.largestFirst(anchors.path("by_type")));
      line("zones", Counts.largestFirst(anchors.path("by_zone")));
      line("sections", String.format(Locale.ROOT, "%,d", anchors.path("sections").asLong(0)));
      line("chunks", total(run.path("chunks")));
      line("characters", characters(run.path("ledger")));
      line("steps", Counts.inOrder(run.path("steps_ms"), TextWrap.KEEP + "ms"));
    }
    run.path("warnings").forEach(warning -> line("warning", warning.asString("")));
    run.path("quality")
        .path("findings")
        .forEach(
            finding ->
                line(finding.path("severity").asString(""), finding.path("message").asString("")));
  }

  private static String headline(IngestResult result, JsonNode run) {
    String where = result.label().isEmpty() ? "" : "   " + result.study() + " " + result.label();
    String time =
        run.path("duration_ms").isNumber()
            ? String.format(Locale.ROOT, " in %.2f s", run.path("duration_ms").asLong() / 1000.0)
            : "";
    return where + "   " + result.status() + time;
  }

  private static String total(JsonNode statistics) {
    return String.format(Locale.ROOT, "%,d", statistics.path("total").asLong(0));
  }

  private static String characters(JsonNode ledger) {
    return String.format(
        Locale.ROOT,
        "%,d in the file, %,d anchored, %,d skipped with a reason, %,d unaccounted",
        ledger.path("total_chars").asLong(0),
        ledger.path("anchored_chars").asLong(0),
        ledger.path("skipped_chars").values().stream().mapToLong(n -> n.asLong(0)).sum(),
        ledger.path("unaccounted_chars").asLong(0));
  }

  private void line(String label, String text) {
    String first = INDENT + TextWrap.fit(label, LABEL);
    for (String part : TextWrap.wrap(text, screen.width() - LABEL - INDENT.length(), 6)) {
      screen.out().println(first + part);
      first = " ".repeat(LABEL + INDENT.length());
    }
  }
}
