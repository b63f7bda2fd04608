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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The topics of a workspace made ready for one document type. A word that few topics have in their
 * titles tells more than one that many have.
 */
final class TopicIndex {

  private static final int KEYWORD_WORDS = 8;

  private final List<IndexedTopic> topics;
  private final Map<String, List<Alias>> aliases = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final double unknownWeight;

  TopicIndex(
      HeadingReader reader, DocumentType type, List<Topic> all, List<TopicZonePrior> priors) {
    List<Topic> ordered =
        all.stream().sorted(Comparator.comparing(topic -> topic.key().value())).toList();
    Map<TopicKey, Map<String, Set<String>>> titles = new LinkedHashMap<>();
    Map<String, Integer> topicsWith = new HashMap<>();
    for (Topic topic : ordered) {
      Map<String, Set<String>> read = new LinkedHashMap<>();
      titles(topic, topic.profile().forType(type))
          .forEach(title -> read.put(title, new HashSet<>(reader.title(title).stems())));
      titles.put(topic.key(), read);
      Set<String> words = new HashSet<>();
      read.values().forEach(words::addAll);
      words.forEach(word -> topicsWith.merge(word, 1, Integer::sum));
    }
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
    List<IndexedTopic> made = new ArrayList<>();
    for (Topic topic : ordered) {
      Map<String, Set<String>> own = titles.getOrDefault(topic.key(), Map.of());
      indexAliases(made.size(), own);
      made.add(
          indexed(
              reader,
              topic,
              topic.profile().forType(type),
              own.keySet(),
              priorsByTopic.getOrDefault(topic.key(), Map.of())));
    }
    topics = List.copyOf(made);
  }

  private void indexAliases(int topic, Map<String, Set<String>> titles) {
    titles.forEach(
        (title, words) -> {
          Alias alias = new Alias(topic, title, new TreeSet<>(words), weight(words));
          words.forEach(
              word -> aliases.computeIfAbsent(word, ignored -> new ArrayList<>()).add(alias));
        });
  }

  /** The titles of topics that have the word. */
  List<Alias> aliasesWith(String word) {
    return aliases.getOrDefault(word, List.of());
  }

  List<IndexedTopic> topics() {
    return topics;
  }

  /** How telling a word is. */
  double weight(String word) {
    return weights.getOrDefault(word, unknownWeight);
  }

  /** How telling words are, together. */
  double weight(Set<String> words) {
    double sum = 0;
    for (String word : new TreeSet<>(words)) {
      sum += weight(word);
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

  private static IndexedTopic indexed(
      HeadingReader reader,
      Topic topic,
      TopicProfile profile,
      Set<String> titles,
      Map<ZoneKey, Double> priors) {
    List<String> keywords =
        Stream.concat(profile.keywordsRu().stream(), profile.keywordsEn().stream()).toList();
    List<List<String>> excludes =
        Stream.concat(profile.excludePatternsRu().stream(), profile.excludePatternsEn().stream())
            .map(reader::stems)
            .filter(stems -> !stems.isEmpty())
            .toList();
    return new IndexedTopic(
        topic,
        keywords.stream().map(word -> keyword(reader, word)).flatMap(Optional::stream).toList(),
        excludes,
        priors,
        Set.copyOf(profile.sourceZones()),
        Set.copyOf(profile.dissimilarZones()),
        String.join(". ", titles) + ". " + String.join(", ", keywords));
  }

  private static Optional<Keyword> keyword(HeadingReader reader, String word) {
    List<String> stems = reader.text(word, KEYWORD_WORDS);
    return stems.isEmpty()
        ? Optional.empty()
        : Optional.of(new Keyword(word, stems.get(0), stems.size() == 1, joined(stems)));
  }

  /** Stems with a space around each. */
  static String joined(List<String> stems) {
    return " " + String.join(" ", stems) + " ";
  }
}
