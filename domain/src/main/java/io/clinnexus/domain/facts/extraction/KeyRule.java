package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.FactKey;
import java.util.Map;

/**
 * One of the keys a reading is stored under. Concepts that exist under two names are read once and
 * stored under both.
 *
 * @param rename what a word is called under this key, where it has another name there
 * @param asWritten whether the words themselves are stored instead of their normalised value
 */
public record KeyRule(FactKey key, Map<String, String> rename, boolean asWritten) {

  public KeyRule {
    rename = Map.copyOf(rename);
  }
}
