package io.clinnexus.domain.anchors;

import java.util.List;

/**
 * A piece of one section that stays in one chunk.
 *
 * @param text as shown; empty for blank cells, whose anchors still belong somewhere
 * @param tokens its size
 * @param anchors the anchors it shows, in document order
 * @param table the table it comes from; -1 for text
 * @param continued whether an earlier piece already shows the beginning of the same anchor
 */
record Passage(String text, int tokens, List<Anchor> anchors, int table, boolean continued) {

  static final int TEXT = -1;

  Passage {
    anchors = List.copyOf(anchors);
  }

  static Passage of(String text, List<Anchor> anchors, int table, boolean continued) {
    return new Passage(text, TokenCounter.count(text), anchors, table, continued);
  }
}
