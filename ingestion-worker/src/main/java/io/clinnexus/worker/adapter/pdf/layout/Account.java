package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.domain.anchors.parsing.PartText;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.TextCounter;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Counts the characters of a document, and those that are left out on purpose. */
final class Account {

  private long total;
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);

  void found(Collection<Piece> pieces) {
    for (Piece piece : pieces) {
      total += TextCounter.count(piece.text());
    }
  }

  void skip(SkipReason reason, Collection<Piece> pieces) {
    long count = 0;
    for (Piece piece : pieces) {
      count += TextCounter.count(piece.text());
    }
    skip(reason, count);
  }

  void skip(SkipReason reason, long count) {
    if (count > 0) {
      skipped.merge(reason, count, Long::sum);
    }
  }

  /** Characters that are to be delivered. */
  long delivered() {
    return total - skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  PartText text() {
    return new PartText("pages", total, skipped);
  }
}
