package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.topics.IndexedTopic.Alias;
import io.clinnexus.domain.topics.IndexedTopic.Keyword;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The topics of a workspace made ready for one document type. A word that few topics have in their
 * titles tells more than one that many have.
 */
final class TopicIndex {

  private static final int KEYWORD_WORDS = 8;

  private final List<IndexedTopic> topics;
  private final Map<String, Double> weights = new HashMap<>();
  private final double unknownWeight;

  TopicIndex(
      HeadingReader reader, DocumentType type, List<Topic> all, List<TopicZonePrior> priors) {
    List<Topic> ordered =
        all.stream().sorted(Comparator.comparing(topic -> topic.key().value())).toList();
    Map<TopicKey, List<String>> titles = new LinkedHashMap<>();
    ordered.forEach(topic -> titles.put(topic.key(), titles(topic, topic.profile().forType(type))));
    Map<String, Integer> topicsWith = new HashMap<>();
    titles
        .values()
        .forEach(
            list -> {
              Set<String> words = new HashSet<>();
              list.forEach(title -> words.addAll(reader.title(title).stems()));
              words.forEach(word -> topicsWith.merge(word, 1, Integer::sum));
            });
    topicsWith.forEach(
        (word, count) -> weights.put(word, Math.log(1 + (double) ordered.size() / count)));
    unknownWeight = Math.log(1 + ordered.size()) / 2;
    Map<TopicKey, Map<ZoneKey, Double>> priorsByTopic = new HashMap<>();
    priors.stream()
        .filter(prior -> prior.docType() == type)
        .forEach(
            prior ->
                priorsByTopic
                    .computeIfAbsent(prior.topic(), ignored -> new HashMap<>())
                    .put(prior.zone(), prior.weight()));
    topics =
        ordered.stream()
            .map(
                topic ->
                    indexed(
                        reader,
                        topic,
                        topic.profile().forType(type),
                        titles.getOrDefault(topic.key(), List.of()),
                        priorsByTopic.getOrDefault(topic.key(), Map.of())))
            .toList();
  }

  List<IndexedTopic> topics() {
    return topics;
  }

  /** How telling words are, together. */
  double weight(Iterable<String> words) {
    double sum = 0;
    for (String word : words) {
      sum += weights.getOrDefault(word, unknownWeight);
    }
    return sum;
  }

  private static List<String> titles(Topic topic, TopicProfile profile) {
    List<String> ru = profile.aliasesRu().isEmpty() ? profile.headingsRu() : profile.aliasesRu();
    List<String> en = profile.aliasesEn().isEmpty() ? profile.headingsEn() : profile.aliasesEn();
    return Stream.of(ru.stream(), en.stream(), topic.titleRu().stream(), topic.titleEn().stream())
        .flatMap(stream -> stream)
        .distinct()
        .toList();
  }

  private IndexedTopic indexed(
      HeadingReader reader,
      Topic topic,
      TopicProfile profile,
      List<String> titles,
      Map<ZoneKey, Double> priors) {
    List<Alias> aliases = new ArrayList<>();
    for (String title : titles) {
      Set<String> words = new HashSet<>(reader.title(title).stems());
      if (!words.isEmpty()) {
        aliases.add(new Alias(title, words, weight(words)));
      }
    }
    List<String> keywords =
        Stream.concat(profile.keywordsRu().stream(), profile.keywordsEn().stream()).toList();
    List<List<String>> excludes =
        Stream.concat(profile.excludePatternsRu().stream(), profile.excludePatternsEn().stream())
            .map(reader::stems)
            .filter(stems -> !stems.isEmpty())
            .toList();
    return new IndexedTopic(
        topic,
        List.copyOf(aliases),
        keywords.stream().map(word -> keyword(reader, word)).toList(),
        excludes,
        priors,
        Set.copyOf(profile.sourceZones()),
        Set.copyOf(profile.dissimilarZones()),
        String.join(". ", titles) + ". " + String.join(", ", keywords));
  }

  private static Keyword keyword(HeadingReader reader, String word) {
    return new Keyword(word, joined(reader.text(word, KEYWORD_WORDS)));
  }

  /** Stems with a space around each. */
  static String joined(List<String> stems) {
    return " " + String.join(" ", stems) + " ";
  }
}
