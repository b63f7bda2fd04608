package io.clinnexus.domain.anchors.parsing;

/** The kind of automatic numbering of a paragraph. */
public enum NumberingKind {
  NONE,
  BULLET,
  NUMBER
}
