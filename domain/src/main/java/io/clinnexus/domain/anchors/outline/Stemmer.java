package io.clinnexus.domain.anchors.outline;

/** Cuts a word down to what its inflected forms share. Thread-safe, deterministic, never fails. */
public interface Stemmer {

  /** The stem of a word of lower-case letters, Russian or English; never empty. */
  String stem(String word);
}
