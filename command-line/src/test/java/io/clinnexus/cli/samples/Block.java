package io.clinnexus.cli.samples;

import java.util.List;

/** A block of a sample's source, in document order. */
sealed interface Block {

  /** How a heading is written. */
  enum HeadingKind {
    /** A heading style with automatic numbering. */
    NUMBERED,
    /** A heading style without a number. */
    PLAIN,
    /** A level-1 heading style with its own automatic numbering, "Appendix 1". */
    APPENDIX,
    /** A bold paragraph of the body style; its number, if any, is part of the text. */
    TYPED
  }

  /** A heading of level 1 to 5. */
  record Heading(int level, HeadingKind kind, String text) implements Block {}

  /** A paragraph of a style id. */
  record Text(String style, String text) implements Block {}

  /** An item of the list with this number; level 0 is the outermost. */
  record ListItem(int list, int level, boolean ordered, String text) implements Block {}

  /** A table; the first rows repeat on each page, widths are shares of the page's width. */
  record Grid(int headerRows, List<Integer> widths, String style, List<List<String>> rows)
      implements Block {}

  /** Anything else, by name: toc, pagebreak, landscape, portrait, box, control. */
  record Directive(String name, String argument) implements Block {}
}
