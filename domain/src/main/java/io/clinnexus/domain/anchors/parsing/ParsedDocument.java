package io.clinnexus.domain.anchors.parsing;

import java.util.List;

/**
 * A whole document: its body, its notes, what text each part of the file holds, and what the parser
 * wants a reviewer to know (stable codes such as {@code toc-stale}, without document text).
 */
public record ParsedDocument(
    List<Block> body, List<Note> notes, List<PartText> parts, List<String> warnings) {

  public ParsedDocument {
    body = List.copyOf(body);
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
  }
}
