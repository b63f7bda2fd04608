package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.client.ApiClient;
import io.clinnexus.cli.client.ApiProblem;
import io.clinnexus.cli.client.Paths;
import io.clinnexus.cli.evaluate.measure.FactMeasure;
import io.clinnexus.cli.evaluate.measure.FoundSchedule;
import io.clinnexus.cli.evaluate.measure.HeadingText;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** What the API says of one version, in the form in which it is compared. */
final class Twin {

  private static final int NOT_FOUND = 404;
  private static final int HITS = ProbeMeasure.DEPTH;

  private final ApiClient api;
  private final String versionId;
  private final List<Section> outline;
  private final Map<String, Integer> orders = new HashMap<>();

  /** A heading of the outline: where it stands, what it says, and its zone. */
  record Section(int documentOrder, HeadingText heading, String zone) {}

  Twin(ApiClient api, String versionId) {
    this.api = api;
    this.versionId = versionId;
    this.outline =
        api.get(Paths.outlineOf(versionId))
            .path("headings")
            .valueStream()
            .map(
                each ->
                    new Section(
                        each.path("document_order").asInt(),
                        new HeadingText(
                            Optional.of(each.path("number").asString(""))
                                .filter(number -> !number.isEmpty()),
                            each.path("title").asString(""),
                            OptionalInt.of(each.path("level").asInt())),
                        each.path("zone").asString("")))
            .toList();
  }

  /** The headings in document order. */
  List<Section> outline() {
    return outline;
  }

  /** The facts by {@code type/key}, without the parts of schedules. */
  Map<String, FactMeasure.Stated> facts() {
    Map<String, FactMeasure.Stated> facts = new LinkedHashMap<>();
    for (JsonNode fact : api.items(Paths.factsOf(versionId))) {
      String type = fact.path("type").asString("");
      if (!type.equals("soa")) {
        String key = type + "/" + fact.path("key").asString("");
        facts.put(
            key,
            new FactMeasure.Stated(
                key,
                TwinValues.value(fact),
                fact.path("alternatives").valueStream().map(TwinValues::value).toList()));
      }
    }
    return facts;
  }

  /** The schedules of activities; absent when nobody looked for them, which finds nothing. */
  Optional<List<FoundSchedule>> schedules() {
    try {
      JsonNode soa = api.get(Paths.schedulesOf(versionId));
      if (!soa.path("found").asBoolean() && soa.path("reason").asString("").isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(soa.path("schedules").valueStream().map(TwinValues::schedule).toList());
    } catch (ApiProblem problem) {
      if (problem.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw problem;
    }
  }

  /** The passages that are found for a question, best first. */
  List<ProbeMeasure.Passage> passages(String question) {
    String path =
        Paths.SEARCH
            + Paths.parameter('?', "q", question)
            + Paths.parameter('&', "document_version_id", versionId)
            + Paths.parameter('&', "limit", String.valueOf(HITS));
    List<ProbeMeasure.Passage> passages = new ArrayList<>();
    for (JsonNode hit : api.get(path).path("hits")) {
      String anchorId = hit.path("anchor_ids").path(0).asString("");
      passages.add(
          new ProbeMeasure.Passage(
              anchorId.isEmpty() ? List.of() : headingsAbove(order(anchorId)),
              hit.path("text").asString("")));
    }
    return passages;
  }

  private int order(String anchorId) {
    return orders.computeIfAbsent(
        anchorId, id -> api.get(Paths.anchor(id)).path("document_order").asInt());
  }

  /** The headings that are open at a place, outermost first. */
  private List<HeadingText> headingsAbove(int documentOrder) {
    List<HeadingText> open = new ArrayList<>();
    int level = Integer.MAX_VALUE;
    for (int i = outline.size() - 1; i >= 0; i--) {
      Section section = outline.get(i);
      int own = section.heading().level().orElse(1);
      if (section.documentOrder() <= documentOrder && own < level) {
        open.add(section.heading());
        level = own;
      }
    }
    Collections.reverse(open);
    return open;
  }
}
