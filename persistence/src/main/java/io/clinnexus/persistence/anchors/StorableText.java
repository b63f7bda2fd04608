package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.anchors.TextNotStorable;
import java.util.stream.Stream;

/**
 * Refuses text that PostgreSQL cannot hold before any of it is sent: NUL, and surrogates without
 * their other half, which would silently turn into question marks.
 */
final class StorableText {

  private StorableText() {}

  static void require(Anchor anchor) {
    Stream<String> own =
        Stream.of(anchor.textRaw(), anchor.textNormalised(), anchor.zone().ruleId());
    Stream<String> number = anchor.heading().flatMap(Heading::number).stream();
    Stream<String> section = anchor.sectionPath().titles().stream();
    Stream<String> all =
        Stream.of(own, number, section, AnchorLocationJson.texts(anchor)).flatMap(texts -> texts);
    if (!all.allMatch(StorableText::storable)) {
      throw new TextNotStorable(anchor.id().format());
    }
  }

  static void require(Chunk chunk) {
    Stream<String> own =
        Stream.of(
            chunk.passage().id().value(),
            chunk.passage().text(),
            chunk.embedder().name(),
            chunk.embedder().version());
    Stream<String> section = chunk.passage().sectionPath().titles().stream();
    if (!Stream.concat(own, section).allMatch(StorableText::storable)) {
      throw new TextNotStorable(chunk.passage().id().value().replace("\0", ""));
    }
  }

  private static boolean storable(String text) {
    return io.clinnexus.domain.shared.StorableText.test(text);
  }
}
