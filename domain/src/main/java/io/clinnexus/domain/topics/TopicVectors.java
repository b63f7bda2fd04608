package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.Embedding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Vectors of blocks and topics by one embedder, asked for in one batch each. Those of topics are
 * remembered as long as their words stay the same. Thread-safe.
 */
public final class TopicVectors {

  private static final int REMEMBERED = 2_000;

  private final Function<List<String>, List<Embedding>> embedder;
  private final Map<String, Embedding> known = new HashMap<>();

  /**
   * Takes the embedder.
   *
   * @param embedder one vector per text, in order
   */
  public TopicVectors(Function<List<String>, List<Embedding>> embedder) {
    this.embedder = embedder;
  }

  /** The vectors of texts that change from document to document. */
  List<Embedding> ofBlocks(List<String> texts) {
    return texts.isEmpty() ? List.of() : embedder.apply(texts);
  }

  /** The vectors of texts that come back with every document. */
  List<Embedding> ofTopics(List<String> texts) {
    synchronized (known) {
      List<String> missing =
          texts.stream().filter(text -> !known.containsKey(text)).distinct().toList();
      if (known.size() + missing.size() > REMEMBERED) {
        known.clear();
        return embedder.apply(texts);
      }
      List<Embedding> made = missing.isEmpty() ? List.of() : embedder.apply(missing);
      for (int i = 0; i < missing.size(); i++) {
        known.put(missing.get(i), made.get(i));
      }
      return texts.stream().map(known::get).toList();
    }
  }
}
