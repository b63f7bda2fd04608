package io.clinnexus.worker.adapter.docx.story;

import java.util.HashSet;
import java.util.Set;

/**
 * Which notes the body still refers to. A note whose only references were removed by tracked
 * changes is gone once these are accepted.
 */
public final class NoteReferences {

  private final Set<String> live = new HashSet<>();
  private final Set<String> removed = new HashSet<>();

  void add(String id, boolean isRemoved) {
    (isRemoved ? removed : live).add(id);
  }

  boolean gone(String id) {
    return removed.contains(id) && !live.contains(id);
  }
}
