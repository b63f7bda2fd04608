package io.clinnexus.persistence.topics;

import io.clinnexus.domain.topics.TopicMappingMetrics;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonDefaults;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import tools.jackson.databind.node.ObjectNode;

/** The metrics of a mapping run; one key is not in snake case, and older runs lack some. */
final class TopicMappingMetricsJson {

  private static final String COVERAGE = "topic_coverage_topN";
  private static final String COVERAGE_IN_SNAKE_CASE = "topic_coverage_top_n";

  private TopicMappingMetricsJson() {}

  static TopicMappingMetrics read(Jsonb column) {
    if (!(JsonCodec.read(column) instanceof ObjectNode tree)) {
      return JsonShapes.read(column, TopicMappingMetrics.class);
    }
    JsonDefaults.value(tree, "blocks_total", 0);
    JsonDefaults.value(tree, "blocks_mapped", 0);
    JsonDefaults.value(tree, "mapped_rate", 0.0);
    JsonDefaults.value(tree, "low_confidence_rate", 0.0);
    rename(tree, COVERAGE, COVERAGE_IN_SNAKE_CASE);
    return JsonShapes.read(JsonCodec.write(tree), TopicMappingMetrics.class);
  }

  static Jsonb write(TopicMappingMetrics metrics) {
    Jsonb written = JsonShapes.write(metrics);
    if (!(JsonCodec.read(written) instanceof ObjectNode tree)) {
      throw new IllegalStateException("A record is written as an object.");
    }
    rename(tree, COVERAGE_IN_SNAKE_CASE, COVERAGE);
    return JsonCodec.write(tree);
  }

  private static void rename(ObjectNode tree, String from, String to) {
    if (tree.has(from)) {
      tree.set(to, tree.get(from));
      tree.remove(from);
    }
  }
}
