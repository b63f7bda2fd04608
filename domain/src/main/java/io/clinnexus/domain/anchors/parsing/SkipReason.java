package io.clinnexus.domain.anchors.parsing;

import io.clinnexus.domain.shared.Coded;

/** Why text of the source file is deliberately not anchored. */
public enum SkipReason implements Coded {
  /** The instruction of a field; its result is anchored. */
  FIELD_CODE("field_code"),
  /** Text deleted, or moved away, by a tracked change. */
  DELETED_REVISION("deleted_revision"),
  /** The fallback copy of content that is read from its main form. */
  ALTERNATE_CONTENT("alternate_content"),
  COMMENT("comment"),
  HEADER("header"),
  FOOTER("footer"),
  NOTE_SEPARATOR("note_separator"),
  TABLE_OF_CONTENTS("table_of_contents"),
  /** Measures and settings of drawings that the format stores as element text. */
  DRAWING_SETTING("drawing_setting"),
  /** Text inside charts and diagrams, which live in parts of their own. */
  CHART_OR_DIAGRAM("chart_or_diagram"),
  /** Building blocks stored for later insertion. */
  GLOSSARY("glossary"),
  /** Text in a cell that a vertical merge hides. */
  MERGED_CELL("merged_cell"),
  /** The bullet or number printed before a list item; it is kept as the item's number label. */
  LIST_LABEL("list_label"),
  /** A hyphen that only breaks a word at the end of a printed line. */
  LINE_BREAK_HYPHEN("line_break_hyphen"),
  /** Text printed a second time on the same spot, to make it look bold. */
  OVERPRINTED("overprinted"),
  /** Text that stands outside of the visible page. */
  OUTSIDE_PAGE("outside_page"),
  /** The header of a table, repeated where the table goes on on the next page. */
  REPEATED_TABLE_HEADER("repeated_table_header");

  private final String code;

  SkipReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
