package io.clinnexus.domain.anchors.parsing;

/** Where a note is printed. */
public enum NoteKind {
  FOOTNOTE,
  ENDNOTE
}
