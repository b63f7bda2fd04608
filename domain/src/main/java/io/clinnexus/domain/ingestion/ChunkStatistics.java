package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.Chunk;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the chunks of a version look like: counts by zone and language, and tokens in all. */
public record ChunkStatistics(
    long total, Map<String, Long> byZone, Map<String, Long> byLanguage, long tokens) {

  public static final ChunkStatistics NONE = new ChunkStatistics(0, Map.of(), Map.of(), 0);

  public ChunkStatistics {
    byZone = Map.copyOf(byZone);
    byLanguage = Map.copyOf(byLanguage);
  }

  /** Counts the chunks of a version. */
  public static ChunkStatistics of(List<Chunk> chunks) {
    return new ChunkStatistics(
        chunks.size(),
        count(chunks, chunk -> chunk.passage().zone().code()),
        count(chunks, chunk -> chunk.passage().language().code()),
        chunks.stream().mapToLong(chunk -> chunk.passage().tokenCount()).sum());
  }

  private static Map<String, Long> count(List<Chunk> chunks, Function<Chunk, String> key) {
    return chunks.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }
}
