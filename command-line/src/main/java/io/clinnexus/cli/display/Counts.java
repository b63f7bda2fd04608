package io.clinnexus.cli.display;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes an object of numbers in one line; a name and its number stay together when wrapped. */
public final class Counts {

  private Counts() {}

  /** {@code cell 420 · p 210}, the largest first. */
  public static String largestFirst(JsonNode object) {
    List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
    entries.sort(
        Comparator.comparingLong((Map.Entry<String, JsonNode> entry) -> entry.getValue().asLong(0))
            .reversed()
            .thenComparing(Map.Entry::getKey));
    return join(entries, "");
  }

  /** {@code parse_docx 90 ms · publish 20 ms}, in the order given. */
  public static String inOrder(JsonNode object, String unit) {
    return join(new ArrayList<>(object.properties()), unit);
  }

  private static String join(List<Map.Entry<String, JsonNode>> entries, String unit) {
    return String.join(
        TextWrap.KEEP + "· ",
        entries.stream()
            .map(
                e ->
                    String.format(
                        "%s" + TextWrap.KEEP + "%,d%s", e.getKey(), e.getValue().asLong(0), unit))
            .toList());
  }
}
