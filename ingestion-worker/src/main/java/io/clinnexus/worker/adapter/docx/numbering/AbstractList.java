package io.clinnexus.worker.adapter.docx.numbering;

import java.util.List;

/** An abstract list definition: its levels, or the numbering style it borrows them from. */
record AbstractList(int id, List<NumberingLevel> levels, String numStyleLink) {

  static final int LEVELS = 9;

  AbstractList {
    levels = List.copyOf(levels);
  }
}
