package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.PartText;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import java.util.EnumMap;
import java.util.Map;

/** What of the text of one part is skipped, and why. */
public final class PartLedger {

  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);

  public void skip(SkipReason reason, long characters) {
    if (characters > 0) {
      skipped.merge(reason, characters, Long::sum);
    }
  }

  /** The account of the part, once it is read; {@code characters} is all the text it holds. */
  public PartText close(String part, long characters) {
    return new PartText(part, characters, skipped);
  }
}
