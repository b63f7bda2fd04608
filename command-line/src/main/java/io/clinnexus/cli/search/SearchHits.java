package io.clinnexus.cli.search;

import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.client.StudyLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the API for passages and says which document each is from. */
public final class SearchHits {

  private final ApiClient api;
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  public SearchHits(ApiClient api) {
    this.api = api;
  }

  /** What to look for; an empty filter restricts nothing. */
  public record Query(
      String text,
      Optional<String> studyCode,
      List<String> zones,
      List<String> languages,
      int limit) {

    public Query {
      zones = List.copyOf(zones);
      languages = List.copyOf(languages);
    }
  }

  /**
   * The hits as the API gives them, best first, each with {@code rank}, {@code document} and {@code
   * version_label} in addition. Throws {@link UnknownStudy} for a code that no study has.
   */
  public List<ObjectNode> find(Query query) {
    StringBuilder path = new StringBuilder("/api/v1/search");
    path.append(Paths.parameter('?', "q", query.text()));
    path.append(Paths.parameter('&', "limit", String.valueOf(query.limit())));
    if (query.studyCode().isPresent()) {
      String code = query.studyCode().get();
      String id = new StudyLibrary(api).findStudy(code).orElseThrow(() -> new UnknownStudy(code));
      path.append(Paths.parameter('&', "study_id", id));
    }
    query.zones().forEach(zone -> path.append(Paths.parameter('&', "zone", zone)));
    query.languages().forEach(each -> path.append(Paths.parameter('&', "language", each)));
    List<ObjectNode> hits = new ArrayList<>();
    for (JsonNode hit : api.get(path.toString()).path("hits")) {
      ObjectNode named = (ObjectNode) hit.deepCopy();
      String version = hit.path("document_version_id").asString("");
      name(version);
      named.put("rank", hits.size() + 1);
      named.put("document", titles.getOrDefault(version, ""));
      named.put("version_label", labels.getOrDefault(version, ""));
      hits.add(named);
    }
    return hits;
  }

  private void name(String versionId) {
    if (!labels.containsKey(versionId)) {
      JsonNode version = api.get(Paths.version(versionId));
      JsonNode document = api.get(Paths.document(version.path("document_id").asString("")));
      labels.put(versionId, version.path("version_label").asString(""));
      titles.put(versionId, document.path("title").asString(""));
    }
  }
}
