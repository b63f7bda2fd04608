package io.clinnexus.cli.read;

import io.clinnexus.cli.display.Screen;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Prints a schedule as a list: each activity with the visits it is done at. */
final class ScheduleText {

  private final Screen screen;

  ScheduleText(Screen screen) {
    this.screen = screen;
  }

  void print(JsonNode grid) {
    JsonNode visits = grid.path("visits");
    screen.out().printf("%n%s%n", grid.path("title").asString(""));
    screen
        .out()
        .printf(
            "%d visits, %d activities, %d marks%n",
            visits.size(), grid.path("activities").size(), grid.path("marks").size());
    int place = 0;
    for (JsonNode activity : grid.path("activities")) {
      List<String> at = visits(grid, visits, place);
      if (!at.isEmpty()) {
        screen
            .out()
            .printf("  %s: %s%n", activity.path("label").asString(""), String.join("; ", at));
      }
      place++;
    }
    grid.path("footnotes")
        .forEach(
            note ->
                screen
                    .out()
                    .printf(
                        "  [%s] %s%n",
                        note.path("mark").asString(""), note.path("text").asString("")));
  }

  private static List<String> visits(JsonNode grid, JsonNode visits, int activity) {
    List<String> at = new ArrayList<>();
    for (JsonNode mark : grid.path("marks")) {
      if (mark.path("activity").asInt(-1) == activity) {
        int first = mark.path("visit").asInt(0);
        for (int i = 0; i < mark.path("span").asInt(1); i++) {
          String label = visits.path(first + i).path("label").asString("");
          String value = mark.path("value").asString("X");
          at.add(value.equals("X") ? label : label + " (" + value + ")");
        }
      }
    }
    return at;
  }
}
