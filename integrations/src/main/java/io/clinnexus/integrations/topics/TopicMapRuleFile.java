package io.clinnexus.integrations.topics;

import io.clinnexus.domain.topics.TopicMapRules;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.Set;

/** Reads the numbers of topic mapping. */
final class TopicMapRuleFile {

  private static final String FILE = "topics/mapping.yaml";
  private static final Set<String> FIELDS =
      Set.of(
          "version",
          "threshold",
          "threshold-in-zone",
          "home-zone",
          "words",
          "zone",
          "vectors",
          "inherited",
          "neighbour",
          "penalty",
          "least-cosine",
          "full-cosine");

  private TopicMapRuleFile() {}

  static TopicMapRules read(RuleFiles files) {
    RuleNode file = files.read(FILE).only(FIELDS);
    double leastCosine = file.field("least-cosine").number(0, 1);
    double fullCosine = file.field("full-cosine").number(0, 1);
    if (fullCosine <= leastCosine) {
      throw file.field("full-cosine").complaint("must be above least-cosine");
    }
    return new TopicMapRules(
        file.field("version").text(),
        file.field("threshold").number(0, 1),
        file.field("threshold-in-zone").number(0, 1),
        file.field("home-zone").number(0, 1),
        file.field("words").number(0, 1),
        file.field("zone").number(0, 1),
        file.field("vectors").number(0, 1),
        file.field("inherited").number(0, 1),
        file.field("neighbour").number(0, 1),
        file.field("penalty").number(0, 1),
        leastCosine,
        fullCosine);
  }
}
