package io.clinnexus.cli.evaluate.truth;

import io.clinnexus.cli.evaluate.measure.FactMeasure;
import io.clinnexus.cli.evaluate.measure.HeadingText;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import io.clinnexus.cli.evaluate.truth.TruthFile.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads truth files ({@code clinnexus-truth/1}). */
public final class TruthReader {

  private static final String SCHEMA = "clinnexus-truth/1";
  private static final Set<String> TYPES = Set.of("protocol", "sap", "tfl", "csr", "ib", "icf");

  private TruthReader() {}

  /** Reads a truth file; throws {@link TruthUnreadable}. */
  public static TruthFile read(Path file) {
    JsonNode json = json(file);
    if (!json.path("schema").asString("").equals(SCHEMA)) {
      throw new TruthUnreadable("its schema is not " + SCHEMA);
    }
    String document = json.path("file").asString("");
    if (document.isBlank() || !Path.of(document).getFileName().toString().equals(document)) {
      throw new TruthUnreadable("file must be the name of a document in the same folder");
    }
    return new TruthFile(
        document,
        json.path("sha256").asString(""),
        documentType(json.path("document_type").asString("")),
        json.path("headings").isArray()
            ? Optional.of(json.path("headings").valueStream().map(TruthReader::heading).toList())
            : Optional.empty(),
        json.path("facts").isObject() ? Optional.of(facts(json.path("facts"))) : Optional.empty(),
        json.path("not_stated_in_document").valueStream().map(each -> each.asString("")).toList(),
        ScheduleTruth.read(json.path("soa")),
        json.path("probes").valueStream().map(TruthReader::probe).toList());
  }

  static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new TruthUnreadable("it is no readable JSON", e);
    }
  }

  /** The first word, such as protocol of "protocol outline (...)", when it is a type. */
  private static String documentType(String text) {
    String first = text.strip().split("[^a-z]+", 2)[0];
    return TYPES.contains(first) ? first : "other";
  }

  private static HeadingText heading(JsonNode json) {
    JsonNode level = json.path("level");
    return new HeadingText(
        text(json.path("number")),
        json.path("text").asString(""),
        level.isInt() ? OptionalInt.of(level.asInt()) : OptionalInt.empty());
  }

  private static List<FactMeasure.Expected> facts(JsonNode json) {
    List<FactMeasure.Expected> facts = new ArrayList<>();
    json.properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue().path("value");
              List<String> values =
                  value.isArray()
                      ? value.valueStream().map(each -> each.asString("")).toList()
                      : List.of(value.asString(""));
              facts.add(new FactMeasure.Expected(entry.getKey(), values));
            });
    return facts;
  }

  private static Probe probe(JsonNode json) {
    HeadingText expected = heading(json.path("expected_heading"));
    List<HeadingText> answers = new ArrayList<>(List.of(expected));
    json.path("same_answer_also_under").forEach(each -> answers.add(heading(each)));
    return new Probe(
        json.path("question").asString(""),
        expected,
        text(json.path("expected_zone")),
        new ProbeMeasure.Question(json.path("id").asString(""), answers, text(json.path("quote"))));
  }

  private static Optional<String> text(JsonNode json) {
    return Optional.of(json.asString("")).filter(text -> !text.isEmpty());
  }
}
