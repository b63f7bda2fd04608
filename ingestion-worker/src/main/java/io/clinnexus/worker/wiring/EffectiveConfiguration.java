package io.clinnexus.worker.wiring;

import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.Chunker;
import io.clinnexus.domain.anchors.ChunkingSettings;
import io.clinnexus.domain.anchors.DocumentLanguageDetector;
import io.clinnexus.domain.anchors.EmbedderId;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.ingestion.BuildIdentity;
import io.clinnexus.domain.ingestion.IngestionPlan;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything configured that influences what a run computes, by name. Its hash is recorded with
 * each run: equal files with equal hashes give equal content.
 */
record EffectiveConfiguration(
    IngestionPlan plan,
    String parserVersion,
    ParseLimits limits,
    ZoneRuleBooks zoneRules,
    ChunkingSettings chunking,
    EmbedderId embedder) {

  /** The build and the hash of the configuration for documents of this type. */
  BuildIdentity identity(String buildVersion, DocumentType type) {
    return new BuildIdentity(buildVersion, sha256(canonical(type)));
  }

  /** One line per entry in alphabetic order. */
  String canonical(DocumentType type) {
    SortedMap<String, Object> entries =
        new TreeMap<>(
            Map.of(
                "anchors.version",
                AnchorBuilder.VERSION,
                "chunker.settings",
                chunking,
                "chunker.version",
                Chunker.VERSION,
                "embedder",
                embedder,
                "language.version",
                DocumentLanguageDetector.VERSION,
                "parser.limits",
                limits,
                "parser.version",
                parserVersion,
                "plan",
                plan,
                "quality.rules",
                QualityRules.forType(type),
                "zones.rules",
                zoneRules.forType(type).fingerprint()));
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
