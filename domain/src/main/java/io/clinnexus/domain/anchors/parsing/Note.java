package io.clinnexus.domain.anchors.parsing;

import java.util.List;

/** A footnote or endnote; {@code index} is the 0-based order of its kind in the notes part. */
public record Note(NoteKind kind, int index, List<Block> content) {

  public Note {
    content = List.copyOf(content);
  }
}
