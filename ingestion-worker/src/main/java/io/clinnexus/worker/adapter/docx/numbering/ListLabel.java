package io.clinnexus.worker.adapter.docx.numbering;

import io.clinnexus.domain.anchors.parsing.NumberingKind;

/** What Word prints before a numbered paragraph, and of which kind it is. */
public record ListLabel(NumberingKind kind, String text) {

  /** The label of a paragraph without numbering. */
  public static final ListLabel NONE = new ListLabel(NumberingKind.NONE, "");
}
