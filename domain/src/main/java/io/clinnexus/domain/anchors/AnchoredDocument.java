package io.clinnexus.domain.anchors;

import java.util.List;

/**
 * The anchors of a version in document order, the account of its text, and stable warning codes.
 */
public record AnchoredDocument(List<Anchor> anchors, TextLedger ledger, List<String> warnings) {

  public AnchoredDocument {
    anchors = List.copyOf(anchors);
    warnings = List.copyOf(warnings);
  }
}
