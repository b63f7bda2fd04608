package io.clinnexus.domain.anchors;

import io.clinnexus.domain.auth.WorkspaceId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Weighs the words that chunks share with the question; words are the same when they begin so. */
public final class InMemoryTextSearch implements TextSearch {

  private static final int STEM = 5;
  private static final Set<String> STOP_WORDS =
      Set.of("what", "which", "is", "the", "of", "for", "at", "и", "в", "на");

  private final InMemoryChunkSearch chunks;

  public InMemoryTextSearch(InMemoryChunkSearch chunks) {
    this.chunks = chunks;
  }

  @Override
  public List<ChunkHit> search(WorkspaceId workspaceId, TextQuery query) {
    Set<String> asked = words(query.text());
    List<Chunk> known = chunks.chunks(workspaceId, query.studyId(), query.versionId());
    return known.stream()
        .filter(chunk -> among(query.zones(), chunk.passage().zone()))
        .filter(chunk -> among(query.languages(), chunk.passage().language()))
        .map(chunk -> InMemoryChunkSearch.hit(chunk, score(chunk, asked, known)))
        .filter(hit -> hit.score() > 0)
        .sorted(
            Comparator.comparingDouble(ChunkHit::score)
                .reversed()
                .thenComparing(hit -> hit.versionId().value().toString())
                .thenComparing(hit -> place(hit)))
        .limit(query.limit())
        .toList();
  }

  private static int place(ChunkHit hit) {
    return Integer.parseInt(hit.id().value().substring(hit.id().value().lastIndexOf(':') + 1));
  }

  private static double score(Chunk chunk, Set<String> asked, List<Chunk> known) {
    double score = 0;
    for (String word : asked) {
      long chunksWithWord = known.stream().filter(other -> weight(other, word) > 0).count();
      score += weight(chunk, word) / Math.max(1, chunksWithWord);
    }
    return score;
  }

  private static double weight(Chunk chunk, String word) {
    ChunkText passage = chunk.passage();
    return (words(passage.text()).contains(word) ? 1 : 0)
        + (words(passage.sectionPath().format()).contains(word) ? 2 : 0);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}\\p{N}]+")) {
      boolean identifier = word.chars().anyMatch(Character::isDigit);
      if (!word.isEmpty() && !STOP_WORDS.contains(word)) {
        words.add(identifier ? word : word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return words;
  }

  private static <T> boolean among(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }
}
