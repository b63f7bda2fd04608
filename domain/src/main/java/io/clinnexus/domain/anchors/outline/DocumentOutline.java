package io.clinnexus.domain.anchors.outline;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The blocks of a document in document order, each anchor in exactly one of them. A block lies
 * inside another one when its heading has a lower level and no heading of the other's level stands
 * in between.
 */
public record DocumentOutline(List<HeadingBlock> blocks) {

  public DocumentOutline {
    blocks = List.copyOf(blocks);
  }

  /** The outline of a version's anchors, whatever their order; linear in their number. */
  public static DocumentOutline of(List<Anchor> anchors) {
    List<Draft> drafts = new ArrayList<>();
    List<Draft> open = new ArrayList<>();
    for (Anchor anchor :
        anchors.stream().sorted(Comparator.comparingInt(Anchor::documentOrder)).toList()) {
      Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
      boolean note = anchor.type() == AnchorContentType.FN;
      if (anchor.heading().isPresent()) {
        int level = anchor.heading().get().level();
        close(open, level, drafts.size());
        Draft draft = new Draft(Optional.of(anchor), level, parent(open), drafts.size());
        drafts.add(draft);
        open.add(draft);
      } else if (last == null || note != last.notes) {
        close(open, 0, drafts.size());
        Draft draft = new Draft(Optional.empty(), 0, OptionalInt.empty(), drafts.size());
        draft.notes = note;
        draft.content.add(anchor);
        drafts.add(draft);
      } else {
        last.content.add(anchor);
      }
    }
    close(open, 0, drafts.size());
    return new DocumentOutline(drafts.stream().map(Draft::toBlock).toList());
  }

  private static OptionalInt parent(List<Draft> open) {
    return open.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(open.get(open.size() - 1).position);
  }

  /** Ends the open blocks of this level and below. */
  private static void close(List<Draft> open, int level, int end) {
    while (!open.isEmpty() && open.get(open.size() - 1).level >= level) {
      open.remove(open.size() - 1).end = end;
    }
  }

  /** The block and all blocks inside it, in document order. */
  public List<HeadingBlock> within(HeadingBlock block) {
    return blocks.subList(block.position(), block.end());
  }

  /** The enclosing blocks, outermost first. */
  public List<HeadingBlock> above(HeadingBlock block) {
    List<HeadingBlock> above = new ArrayList<>();
    OptionalInt parent = block.parent();
    while (parent.isPresent()) {
      HeadingBlock enclosing = blocks.get(parent.getAsInt());
      above.add(0, enclosing);
      parent = enclosing.parent();
    }
    return above;
  }

  /** A block in the making. */
  private static final class Draft {

    private final Optional<Anchor> heading;
    private final int level;
    private final OptionalInt parent;
    private final int position;
    private final List<Anchor> content = new ArrayList<>();
    private boolean notes;
    private int end;

    Draft(Optional<Anchor> heading, int level, OptionalInt parent, int position) {
      this.heading = heading;
      this.level = level;
      this.parent = parent;
      this.position = position;
    }

    HeadingBlock toBlock() {
      return new HeadingBlock(position, heading, content, parent, Math.max(end, position + 1));
    }
  }
}
