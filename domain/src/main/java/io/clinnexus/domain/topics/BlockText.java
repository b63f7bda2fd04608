package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.outline.HeadingBlock;
import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.anchors.outline.HeadingTitle;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a block says, as far as topics need it.
 *
 * @param title its heading; that of a title page for the text before the first one
 * @param vocabulary the stems of {@code words}
 * @param words stems of heading and beginning, with a space around each
 * @param excerpt heading and beginning as they are
 */
record BlockText(
    HeadingBlock block,
    HeadingTitle title,
    Set<String> vocabulary,
    String words,
    String excerpt,
    DocumentLanguage language) {

  private static final String TITLE_PAGE = "Title page";
  private static final int WORDS = 160;
  private static final int EXCERPT = 500;

  static BlockText of(HeadingBlock block, HeadingReader reader) {
    StringBuilder text = new StringBuilder(block.title());
    for (Anchor anchor : block.content()) {
      if (text.length() > 3 * EXCERPT) {
        break;
      }
      text.append('\n').append(anchor.textNormalised());
    }
    String all = text.toString();
    String title = block.heading().isEmpty() && block.position() == 0 ? TITLE_PAGE : block.title();
    List<String> stems = reader.text(all.substring(0, Math.min(all.length(), 3 * EXCERPT)), WORDS);
    return new BlockText(
        block,
        reader.title(title),
        new HashSet<>(stems),
        TopicIndex.joined(stems),
        all.substring(0, Math.min(all.length(), EXCERPT)),
        language(block));
  }

  ZoneKey zone() {
    return ZoneKey.of(block.first().zone().zone());
  }

  HeadingBlockId id() {
    return HeadingBlockId.startingWith(block.first().id());
  }

  /** That of the heading; where it cannot be told, the most frequent one below it. */
  private static DocumentLanguage language(HeadingBlock block) {
    DocumentLanguage own = block.first().language();
    if (own == DocumentLanguage.RU || own == DocumentLanguage.EN) {
      return own;
    }
    Map<DocumentLanguage, Integer> counts = new EnumMap<>(DocumentLanguage.class);
    block.content().forEach(anchor -> counts.merge(anchor.language(), 1, Integer::sum));
    int russian = counts.getOrDefault(DocumentLanguage.RU, 0);
    int english = counts.getOrDefault(DocumentLanguage.EN, 0);
    if (russian == english) {
      return own;
    }
    return russian > english ? DocumentLanguage.RU : DocumentLanguage.EN;
  }
}
