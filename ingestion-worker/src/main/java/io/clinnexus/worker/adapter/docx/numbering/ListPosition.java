package io.clinnexus.worker.adapter.docx.numbering;

/** A level of a list as a paragraph uses it. */
record ListPosition(AbstractList list, ListInstance instance, int level) {

  NumberingLevel definition(int ofLevel) {
    NumberingLevel own = instance.levels().get(ofLevel);
    return own == null ? list.levels().get(ofLevel) : own;
  }

  int start(int ofLevel) {
    Integer override = instance.startOverrides().get(ofLevel);
    return override == null ? definition(ofLevel).start() : override;
  }

  /** Whether the instance restarts this level at its first use. */
  boolean startsAnew() {
    return instance.startOverrides().containsKey(level);
  }
}
