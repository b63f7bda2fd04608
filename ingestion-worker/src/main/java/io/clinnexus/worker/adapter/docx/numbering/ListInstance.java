package io.clinnexus.worker.adapter.docx.numbering;

import java.util.Map;

/**
 * A numbering instance: the abstract list it uses, and for some levels an own definition or an own
 * start.
 */
record ListInstance(
    int id,
    int abstractId,
    Map<Integer, NumberingLevel> levels,
    Map<Integer, Integer> startOverrides) {

  ListInstance {
    levels = Map.copyOf(levels);
    startOverrides = Map.copyOf(startOverrides);
  }
}
