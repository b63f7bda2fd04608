package io.clinnexus.cli.evaluate.truth;

import io.clinnexus.cli.evaluate.measure.VersionMeasure.Kind;
import io.clinnexus.cli.evaluate.measure.VersionMeasure.Listed;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What people say of two versions of a document ({@code clinnexus-versions/1}): every change there
 * is.
 *
 * @param earlier the name of the earlier file, in the folder of the truth file
 * @param later the name of the later one
 * @param documentType as the API writes it
 */
public record VersionsTruth(
    String earlier, String later, String documentType, List<Listed> changes) {

  private static final String SCHEMA = "clinnexus-versions/1";
  private static final Pattern NUMBER = Pattern.compile("^[A-Z]?\\d+(\\.\\d+)*");

  public VersionsTruth {
    changes = List.copyOf(changes);
  }

  /** Reads a truth file; throws {@link TruthUnreadable}. */
  public static VersionsTruth read(Path file) {
    JsonNode json = TruthReader.json(file);
    if (!json.path("schema").asString("").equals(SCHEMA)) {
      throw new TruthUnreadable("its schema is not " + SCHEMA);
    }
    return new VersionsTruth(
        name(json, "earlier"),
        name(json, "later"),
        json.path("document_type").asString("protocol"),
        json.path("changes").valueStream().map(VersionsTruth::change).toList());
  }

  private static String name(JsonNode json, String property) {
    String name = json.path(property).asString("");
    if (name.isBlank() || !Path.of(name).getFileName().toString().equals(name)) {
      throw new TruthUnreadable(property + " must be the name of a document in the same folder");
    }
    return name;
  }

  /** The first word of the kind counts; the rest is for people. */
  private static Listed change(JsonNode json) {
    String kind = json.path("kind").asString("");
    String first = kind.split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
    for (Kind known : Kind.values()) {
      if (known.name().equals(first)) {
        return new Listed(
            known,
            json.path("earlier").path("text").asString(""),
            json.path("later").path("text").asString(""),
            number(json.path("under").asString("")));
      }
    }
    throw new TruthUnreadable("a change has the unknown kind \"" + kind + "\"");
  }

  /** The number that the name of a section begins with. */
  private static Optional<String> number(String section) {
    Matcher number = NUMBER.matcher(section.strip());
    return number.find() ? Optional.of(number.group()) : Optional.empty();
  }
}
