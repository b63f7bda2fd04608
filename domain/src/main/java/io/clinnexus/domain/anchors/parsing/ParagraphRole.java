package io.clinnexus.domain.anchors.parsing;

/** Where in the text flow a paragraph stands. */
public enum ParagraphRole {
  TEXT,
  TEXT_BOX,
  /** An entry or title of a table of contents, list of tables or list of figures. */
  TABLE_OF_CONTENTS
}
