package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.TextLedger;
import io.clinnexus.domain.studies.DocumentLanguage;
import java.util.List;

/** What a run computed, in document order, before anybody can see it. */
public record ComputedTwin(
    List<Anchor> anchors, List<Chunk> chunks, TextLedger ledger, DocumentLanguage language) {

  public ComputedTwin {
    anchors = List.copyOf(anchors);
    chunks = List.copyOf(chunks);
  }
}
