package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a topic says of itself, written out in a stable order. */
final class TopicContent {

  private TopicContent() {}

  static String canonical(
      String titleRu, String titleEn, TopicProfile profile, Set<DocumentType> applicableTo) {
    return String.join(
        "\n",
        titleRu,
        titleEn,
        applicableTo.stream().map(DocumentType::code).sorted().toList().toString(),
        canonical(profile));
  }

  private static String canonical(TopicProfile profile) {
    Map<String, String> byType = new TreeMap<>();
    profile.profilesByDocType().forEach((type, own) -> byType.put(type.code(), canonical(own)));
    return List.of(
            profile.aliasesRu(),
            profile.aliasesEn(),
            profile.headingsRu(),
            profile.headingsEn(),
            profile.keywordsRu(),
            profile.keywordsEn(),
            profile.excludePatternsRu(),
            profile.excludePatternsEn(),
            profile.sourceZones(),
            profile.dissimilarZones(),
            byType)
        .toString();
  }

  /** The first 16 hexadecimal digits of the SHA-256 of a text. */
  static String hash(String text) {
    return Fingerprint.of(text).substring(0, 16);
  }
}
