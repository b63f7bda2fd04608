package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.evaluate.measure.FoundSchedule;
import io.clinnexus.cli.evaluate.measure.FoundSchedule.Activity;
import io.clinnexus.cli.evaluate.measure.FoundSchedule.Mark;
import io.clinnexus.cli.evaluate.measure.FoundSchedule.Visit;
import io.clinnexus.cli.evaluate.measure.FoundValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads facts and schedules as the API writes them. */
final class TwinValues {

  private TwinValues() {}

  /** The value of a fact, or of an alternative, with its unit. */
  static FoundValue value(JsonNode fact) {
    JsonNode value = fact.path("value");
    Optional<String> unit =
        Optional.of(fact.path("unit").asString("")).filter(text -> !text.isEmpty());
    return switch (value.path("kind").asString("")) {
      case "text" -> FoundValue.text(value.path("text").asString(""));
      case "flag" -> FoundValue.text(value.path("holds").asBoolean() ? "true" : "false");
      case "number" -> new FoundValue(List.of(), numbers(value, "number"), unit);
      case "range" -> new FoundValue(List.of(), numbers(value, "min", "max"), unit);
      case "duration" ->
          new FoundValue(
              List.of(), numbers(value, "amount"), Optional.of(value.path("unit").asString("")));
      case "texts" -> new FoundValue(texts(value.path("texts")), List.of(), unit);
      case "open" -> FoundValue.text(value.path("json").toString());
      default -> FoundValue.MISSING;
    };
  }

  private static List<BigDecimal> numbers(JsonNode value, String... names) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (String name : names) {
      if (value.path(name).isNumber()) {
        numbers.add(value.path(name).decimalValue());
      }
    }
    return numbers;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(each -> each.asString("")).toList();
  }

  /** One schedule with its grid. */
  static FoundSchedule schedule(JsonNode json) {
    return new FoundSchedule(
        json.path("title").asString(""),
        json.path("visits").valueStream().map(TwinValues::visit).toList(),
        json.path("activities")
            .valueStream()
            .map(
                each ->
                    new Activity(
                        each.path("label").asString(""),
                        each.path("group").asString(""),
                        texts(each.path("footnotes"))))
            .toList(),
        json.path("marks")
            .valueStream()
            .map(
                each ->
                    new Mark(
                        each.path("activity").asInt(),
                        each.path("visit").asInt(),
                        each.path("value").asString(""),
                        each.path("span").asInt(1),
                        texts(each.path("footnotes"))))
            .toList(),
        json.path("footnotes")
            .valueStream()
            .filter(each -> !each.path("text").asString("").isBlank())
            .map(each -> each.path("mark").asString(""))
            .collect(Collectors.toSet()));
  }

  private static Visit visit(JsonNode json) {
    List<String> names = new ArrayList<>(List.of(json.path("label").asString("")));
    names.addAll(texts(json.path("headers")));
    return new Visit(names, texts(json.path("footnotes")));
  }
}
