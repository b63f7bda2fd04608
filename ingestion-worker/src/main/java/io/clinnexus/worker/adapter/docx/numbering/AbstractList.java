package io.clinnexus.worker.adapter.docx.numbering;

/** An abstract list definition: its levels, or the numbering style it borrows them from. */
record AbstractList(int id, NumberingLevel[] levels, String numStyleLink) {

  static final int LEVELS = 9;
}
