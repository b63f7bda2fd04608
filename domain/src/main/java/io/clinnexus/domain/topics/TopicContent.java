package io.clinnexus.domain.topics;

import io.clinnexus.domain.studies.DocumentType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
