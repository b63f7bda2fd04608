package io.clinnexus.worker.adapter.docx.numbering;

/** A level of a list as a paragraph uses it. */
record ListPosition(AbstractList list, ListInstance instance, int level) {

  NumberingLevel definition(int ofLevel) {
    NumberingLevel own = instance.levels()[ofLevel];
    return own == null ? list.levels()[ofLevel] : own;
  }

  int start(int ofLevel) {
    int override = instance.startOverrides()[ofLevel];
    return override == ListInstance.NO_START ? definition(ofLevel).start() : override;
  }
}
