package io.clinnexus.worker.adapter.docx.numbering;

import org.jspecify.annotations.Nullable;

/**
 * A numbering instance: the abstract list it uses, and per level an own definition and an own start
 * ({@link #NO_START} when none).
 */
record ListInstance(
    int id, int abstractId, @Nullable NumberingLevel[] levels, int[] startOverrides) {

  static final int NO_START = -1;
}
