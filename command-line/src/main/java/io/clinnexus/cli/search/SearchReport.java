package io.clinnexus.cli.search;

import io.clinnexus.cli.display.Screen;
import io.clinnexus.cli.display.TextWrap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints hits for people: where the passage stands, how near it is, and how it begins. */
public final class SearchReport {

  private static final int LINES_OF_TEXT = 3;

  private final Screen screen;

  public SearchReport(Screen screen) {
    this.screen = screen;
  }

  /** Prints the hits, best first. */
  public void print(List<ObjectNode> hits) {
    if (hits.isEmpty()) {
      screen.out().println("nothing found");
    }
    hits.forEach(this::print);
  }

  private void print(JsonNode hit) {
    screen
        .out()
        .printf(
            Locale.ROOT,
            "%n%2d. %.3f  %s %s   zone %s   %s%n",
            hit.path("rank").asInt(),
            hit.path("score").asDouble(0),
            hit.path("document").asString(""),
            hit.path("version_label").asString(""),
            hit.path("zone").asString(""),
            hit.path("language").asString(""));
    int width = screen.width() - 4;
    TextWrap.wrap(hit.path("section_path").asString(""), width, 1)
        .forEach(line -> screen.out().println("    § " + line));
    TextWrap.wrap(hit.path("text").asString(""), width, LINES_OF_TEXT)
        .forEach(line -> screen.out().println("    " + line));
  }
}
