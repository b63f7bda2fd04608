package io.clinnexus.domain.anchors;

import java.util.Optional;

/**
 * A passage that a search found, by its meaning, its words or both.
 *
 * @param passage what was found; its own score is that of the first way in which it was found
 * @param score how far up it stands in both rankings: 1 when it leads them both, more than 0
 * @param meaning its place by meaning, with the cosine similarity of its vector to the question's
 * @param words its place by words, with what the words that it shares with the question weigh
 */
public record SearchHit(
    ChunkHit passage, double score, Optional<Placing> meaning, Optional<Placing> words) {

  /** A place in a ranking, 1 for the best, and the score that gave it. */
  public record Placing(int rank, double score) {}
}
