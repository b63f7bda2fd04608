package io.clinnexus.cli.read;

import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.client.StudyLibrary;
import io.clinnexus.cli.search.UnknownStudy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * Which version to show: of the study, of its document (the protocol unless it is named), the
 * newest that was published unless a label is given.
 */
final class VersionOption {

  private static final Set<String> PUBLISHED = Set.of("ready", "needs_review");

  @Parameters(paramLabel = "STUDY", description = "Code of the study.")
  private String study = "";

  @Option(
      names = "--document",
      paramLabel = "TITLE",
      description = "Title or type of the document (default: protocol, else the only one).")
  private @Nullable String document;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "Label of the version (default: the newest that was published).")
  private @Nullable String label;

  /** A version with the names a person knows it by. */
  record Chosen(String id, String study, String document, String label) {

    /** For headlines. */
    String name() {
      return study + " · " + document + " · " + label;
    }
  }

  /** Finds the version; throws {@link UnknownStudy} or {@link NoSuchVersion}. */
  Chosen find(ApiClient api) {
    return find(api, label);
  }

  /** Finds the version of the same document with this label; throws as {@link #find} does. */
  Chosen labelled(ApiClient api, String wanted) {
    return find(api, wanted);
  }

  private Chosen find(ApiClient api, @Nullable String wanted) {
    StudyLibrary library = new StudyLibrary(api);
    String studyId = library.findStudy(study).orElseThrow(() -> new UnknownStudy(study));
    JsonNode chosen = document(api.items(Paths.documentsOf(studyId)));
    String title = chosen.path("title").asString("");
    JsonNode version =
        library.versions(chosen.path("id").asString("")).stream()
            .filter(each -> fits(each, wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new NoSuchVersion(
                        wanted == null
                            ? "No version of " + title + " was published yet."
                            : "There is no version " + wanted + " of " + title + "."));
    return new Chosen(
        version.path("id").asString(""), study, title, version.path("version_label").asString(""));
  }

  private static boolean fits(JsonNode version, @Nullable String wanted) {
    return wanted == null
        ? PUBLISHED.contains(version.path("ingestion_status").asString(""))
        : version.path("version_label").asString("").equals(wanted);
  }

  private JsonNode document(List<JsonNode> documents) {
    Optional<JsonNode> found =
        document == null
            ? documents.stream()
                .min(Comparator.comparing((JsonNode each) -> !type(each).equals("protocol")))
                .filter(first -> type(first).equals("protocol") || documents.size() == 1)
            : documents.stream()
                .filter(each -> title(each).equals(document) || type(each).equals(document))
                .findFirst();
    return found.orElseThrow(
        () ->
            new NoSuchVersion(
                documents.isEmpty()
                    ? "The study " + study + " has no documents."
                    : "Say which document of "
                        + study
                        + " with --document: "
                        + String.join(
                            ", ", documents.stream().map(VersionOption::title).toList())));
  }

  private static String type(JsonNode document) {
    return document.path("doc_type").asString("");
  }

  private static String title(JsonNode document) {
    return document.path("title").asString("");
  }
}
