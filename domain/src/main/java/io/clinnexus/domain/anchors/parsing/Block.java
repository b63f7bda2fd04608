package io.clinnexus.domain.anchors.parsing;

/** A block of the text flow, in document order: a paragraph or a table. */
public sealed interface Block permits Paragraph, Table {}
