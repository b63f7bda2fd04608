package io.clinnexus.domain.anchors.parsing;

import java.util.List;

/**
 * A whole document: its body, its notes, what text each part of the file holds, and what the parser
 * wants a reviewer to know (stable codes such as {@code toc-stale}, without document text), and
 * where its pages start.
 */
public record ParsedDocument(
    List<Block> body,
    List<Note> notes,
    List<PartText> parts,
    List<String> warnings,
    PageStarts pages) {

  public ParsedDocument {
    body = List.copyOf(body);
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
  }

  /** A document of a format without pages. */
  public ParsedDocument(
      List<Block> body, List<Note> notes, List<PartText> parts, List<String> warnings) {
    this(body, notes, parts, warnings, PageStarts.NONE);
  }
}
