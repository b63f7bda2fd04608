package io.clinnexus.integrations.topics;

import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.TopicProfile;
import io.clinnexus.domain.topics.TopicSeed;
import io.clinnexus.domain.topics.TopicSeeds;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import io.clinnexus.integrations.rules.InvalidRules;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The catalogue of {@code topics.yaml}, read once at start. */
final class YamlTopicSeeds implements TopicSeeds {

  private static final String FILE = "topics/topics.yaml";
  private static final double AT_HOME = 0.8;
  private static final Set<String> TOPIC_FIELDS =
      Set.of("key", "title", "types", "zones", "against", "en", "ru");
  private static final Set<String> WORD_FIELDS = Set.of("aliases", "keywords", "excludes");

  private final List<TopicSeed> topics;

  /** Reads the file; throws {@link InvalidRules} naming file, line and field. */
  YamlTopicSeeds(RuleFiles files) {
    topics = read(files.read(FILE));
  }

  static List<TopicSeed> read(RuleNode file) {
    file.only(Set.of("version", "topics"));
    file.field("version").text();
    List<TopicSeed> topics = new ArrayList<>();
    Set<TopicKey> keys = new HashSet<>();
    for (RuleNode entry : file.field("topics").items()) {
      TopicSeed topic = topic(entry.only(TOPIC_FIELDS));
      if (!keys.add(topic.key())) {
        throw entry.field("key").complaint("is used twice");
      }
      topics.add(topic);
    }
    return List.copyOf(topics);
  }

  private static TopicSeed topic(RuleNode entry) {
    Map<ZoneKey, Double> weights = new HashMap<>();
    List<ZoneKey> home = new ArrayList<>();
    for (Map.Entry<String, RuleNode> field : entry.field("zones").fields().entrySet()) {
      ZoneKey zone = zone(field.getKey(), field.getValue());
      double weight = field.getValue().number(0, 1);
      weights.put(zone, weight);
      if (weight >= AT_HOME) {
        home.add(zone);
      }
    }
    List<ZoneKey> against =
        entry.optional("against").map(RuleNode::items).orElse(List.of()).stream()
            .map(zone -> ZoneKey.of(zone.code(SourceZone.class)))
            .toList();
    RuleNode title = entry.field("title").only(Set.of("en", "ru"));
    RuleNode en = entry.field("en").only(WORD_FIELDS);
    RuleNode ru = entry.field("ru").only(WORD_FIELDS);
    return new TopicSeed(
        entry.field("key").as(TopicKey::new),
        title.field("ru").text(),
        title.field("en").text(),
        new TopicProfile(
            ru.texts("aliases"),
            en.texts("aliases"),
            List.of(),
            List.of(),
            ru.texts("keywords"),
            en.texts("keywords"),
            ru.texts("excludes"),
            en.texts("excludes"),
            home,
            against,
            Map.of(),
            Map.of()),
        entry.optional("types").map(RuleNode::items).orElse(List.of()).stream()
            .map(type -> type.code(DocumentType.class))
            .collect(Collectors.toSet()),
        weights);
  }

  private static ZoneKey zone(String code, RuleNode place) {
    for (SourceZone zone : SourceZone.values()) {
      if (zone.code().equals(code)) {
        return ZoneKey.of(zone);
      }
    }
    throw place.complaint("is not a zone");
  }

  @Override
  public List<TopicSeed> topics() {
    return topics;
  }

  @Override
  public String fingerprint() {
    return Fingerprint.of(topics.stream().map(TopicSeed::canonical).toList());
  }
}
