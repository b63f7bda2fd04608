package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;

/**
 * How passages are cut.
 *
 * @param maxTokens most tokens of a passage as {@link TokenCounter} counts them
 * @param overlapTokens most tokens repeated between two pieces of one long anchor
 * @param captionTokens text of at most this size stays with the table that follows it
 */
public record ChunkingSettings(int maxTokens, int overlapTokens, int captionTokens) {

  /** 450 tokens, 50 of overlap, captions of 60. */
  public static final ChunkingSettings DEFAULT = new ChunkingSettings(450, 50, 60);

  public ChunkingSettings {
    InvalidValue.unless(maxTokens >= 16, "maxTokens", "must be at least 16.");
    InvalidValue.unless(
        overlapTokens >= 0 && overlapTokens * 2 <= maxTokens,
        "overlapTokens",
        "must be at most half of maxTokens.");
    InvalidValue.unless(
        captionTokens >= 0 && captionTokens < maxTokens,
        "captionTokens",
        "must be less than maxTokens.");
  }
}
