package io.clinnexus.cli.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds studies, documents and versions by their names, and adds those that are missing. */
public final class StudyLibrary {

  private final ApiClient api;

  public StudyLibrary(ApiClient api) {
    this.api = api;
  }

  /** The id of the study with this code. */
  public Optional<String> findStudy(String code) {
    return api.items(Paths.studyByCode(code)).stream().map(StudyLibrary::id).findFirst();
  }

  /** The id of the study with this code; it is registered when it is new. */
  public String study(String code, String title) {
    Optional<String> known = findStudy(code);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      return id(api.post(Paths.STUDIES, Map.of("study_code", code, "title", title)));
    } catch (ApiProblem problem) {
      if (problem.code().equals("study.code-taken")) {
        return findStudy(code).orElseThrow(() -> problem);
      }
      throw problem;
    }
  }

  /** The id of the study's document of this type and title; it is added when it is new. */
  public String document(String studyId, String type, String title) {
    return api.items(Paths.documentsOf(studyId)).stream()
        .filter(document -> document.path("doc_type").asString("").equals(type))
        .filter(document -> document.path("title").asString("").equals(title))
        .map(StudyLibrary::id)
        .findFirst()
        .orElseGet(
            () ->
                id(api.post(Paths.documentsOf(studyId), Map.of("doc_type", type, "title", title))));
  }

  /** All versions of a document, newest first. */
  public List<JsonNode> versions(String documentId) {
    return api.items(Paths.versionsOf(documentId));
  }

  /** Adds a version without a file and returns its id. */
  public String addVersion(String documentId, String label) {
    return id(api.post(Paths.versionsOf(documentId), Map.of("version_label", label)));
  }

  private static String id(JsonNode resource) {
    return resource.path("id").asString();
  }
}
