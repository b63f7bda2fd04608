package io.clinnexus.domain.anchors.outline;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A heading with its own text: everything up to the next heading, list items, table cells and all.
 * The text before the first heading and the notes are blocks without a heading.
 *
 * @param position 0-based among the blocks of the document
 * @param heading absent for the text before the first heading and for the notes
 * @param content in document order, without the heading
 * @param parent position of the block of the enclosing heading
 * @param end position after the last block inside this one, itself included
 */
public record HeadingBlock(
    int position, Optional<Anchor> heading, List<Anchor> content, OptionalInt parent, int end) {

  public HeadingBlock {
    content = List.copyOf(content);
    InvalidValue.unless(
        heading.isPresent() || !content.isEmpty(), "headingBlock", "must hold an anchor.");
    InvalidValue.unless(end > position, "end", "must lie after the block.");
  }

  /** The level of the heading, 1 to 9; 0 without a heading. */
  public int level() {
    return heading.flatMap(Anchor::heading).map(Heading::level).orElse(0);
  }

  /** The title without its number; empty without a heading. */
  public String title() {
    return heading.flatMap(Anchor::heading).map(Heading::title).orElse("");
  }

  /** The heading, or the first anchor of a block without one. */
  public Anchor first() {
    return heading.orElseGet(() -> content.get(0));
  }

  /** Heading and content in document order. */
  public List<Anchor> anchors() {
    return Stream.concat(heading.stream(), content.stream()).toList();
  }
}
