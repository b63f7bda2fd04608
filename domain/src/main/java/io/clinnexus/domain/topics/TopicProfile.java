package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * By what a topic is recognised.
 *
 * @param headingsRu used when there are no aliases in the language
 * @param headingsEn used when there are no aliases in the language
 * @param excludePatternsRu phrases that rule the topic out
 * @param excludePatternsEn phrases that rule the topic out
 * @param dissimilarZones zones that speak against it
 * @param profilesByDocType what differs in documents of a type
 */
public record TopicProfile(
    List<String> aliasesRu,
    List<String> aliasesEn,
    List<String> headingsRu,
    List<String> headingsEn,
    List<String> keywordsRu,
    List<String> keywordsEn,
    List<String> excludePatternsRu,
    List<String> excludePatternsEn,
    List<ZoneKey> sourceZones,
    List<ZoneKey> dissimilarZones,
    Map<DocumentType, TopicProfile> profilesByDocType,
    Map<String, OpaqueJson> otherKeys) {

  public static final TopicProfile EMPTY =
      new TopicProfile(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), Map.of(), Map.of());

  public TopicProfile {
    aliasesRu = List.copyOf(aliasesRu);
    aliasesEn = List.copyOf(aliasesEn);
    headingsRu = List.copyOf(headingsRu);
    headingsEn = List.copyOf(headingsEn);
    keywordsRu = List.copyOf(keywordsRu);
    keywordsEn = List.copyOf(keywordsEn);
    excludePatternsRu = List.copyOf(excludePatternsRu);
    excludePatternsEn = List.copyOf(excludePatternsEn);
    sourceZones = List.copyOf(sourceZones);
    dissimilarZones = List.copyOf(dissimilarZones);
    profilesByDocType = Map.copyOf(profilesByDocType);
    otherKeys = Map.copyOf(otherKeys);
  }

  /** The same profile with one more key that only we know. */
  TopicProfile with(String key, OpaqueJson value) {
    Map<String, OpaqueJson> keys = new TreeMap<>(otherKeys);
    keys.put(key, value);
    return new TopicProfile(
        aliasesRu,
        aliasesEn,
        headingsRu,
        headingsEn,
        keywordsRu,
        keywordsEn,
        excludePatternsRu,
        excludePatternsEn,
        sourceZones,
        dissimilarZones,
        profilesByDocType,
        keys);
  }

  /**
   * The profile for documents of a type: lists are united, own lists first.
   *
   * @param type whose own profile is added, if there is one
   */
  public TopicProfile forType(DocumentType type) {
    TopicProfile own = profilesByDocType.get(type);
    if (own == null) {
      return this;
    }
    return new TopicProfile(
        united(own.aliasesRu, aliasesRu),
        united(own.aliasesEn, aliasesEn),
        united(own.headingsRu, headingsRu),
        united(own.headingsEn, headingsEn),
        united(own.keywordsRu, keywordsRu),
        united(own.keywordsEn, keywordsEn),
        united(own.excludePatternsRu, excludePatternsRu),
        united(own.excludePatternsEn, excludePatternsEn),
        united(own.sourceZones, sourceZones),
        united(own.dissimilarZones, dissimilarZones),
        Map.of(),
        otherKeys);
  }

  private static <T> List<T> united(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }
}
