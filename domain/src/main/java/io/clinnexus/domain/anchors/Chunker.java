package io.clinnexus.domain.anchors;

import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts the anchors of a version into passages for search. A passage never crosses a section, a
 * second section with the same path is not joined to the first, and every anchor with text stands
 * in exactly one passage unless it is too long for one. Empty cells go with their row. Text and
 * tables are kept apart except for a short caption.
 */
public final class Chunker {

  /** Version of the rules, part of a run's configuration hash. */
  public static final String VERSION = "1";

  private static final int LONGEST_ID = 512;
  private static final int LONGEST_TAIL = 1 + 10 + 1 + 16;
  private static final int HASH = 16;
  private static final int SHORTEST_VOTE = 3;

  private final ChunkingSettings settings;

  public Chunker(ChunkingSettings settings) {
    this.settings = settings;
  }

  /** The passages in document order; empty for a document without anchors. */
  public List<ChunkText> chunk(DocumentVersionId versionId, List<Anchor> anchors) {
    ChunkList chunks = new ChunkList(versionId);
    int start = 0;
    for (int i = 1; i <= anchors.size(); i++) {
      if (i == anchors.size() || startsSection(anchors.get(i - 1), anchors.get(i))) {
        fill(anchors.subList(start, i), chunks);
        start = i;
      }
    }
    return chunks.chunks;
  }

  private static boolean startsSection(Anchor previous, Anchor next) {
    return next.type() == AnchorContentType.HDR
        || !previous.sectionPath().equals(next.sectionPath());
  }

  private void fill(List<Anchor> section, ChunkList chunks) {
    List<Passage> open = new ArrayList<>();
    int tokens = 0;
    for (Passage passage : new SectionPassages(settings).of(section)) {
      boolean full = tokens + passage.tokens() > settings.maxTokens();
      boolean otherKind =
          !open.isEmpty()
              && open.get(open.size() - 1).table() != passage.table()
              && tokens > settings.captionTokens();
      if (!open.isEmpty() && (full || otherKind || passage.continued())) {
        chunks.add(open);
        open.clear();
        tokens = 0;
      }
      open.add(passage);
      tokens += passage.tokens();
    }
    if (!open.isEmpty()) {
      chunks.add(open);
    }
  }

  /** Chunks in the making: gives each its number within the section and its id. */
  private static final class ChunkList {

    private final DocumentVersionId versionId;
    private final TextHashes hashes = new TextHashes();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<ChunkText> chunks = new ArrayList<>();

    ChunkList(DocumentVersionId versionId) {
      this.versionId = versionId;
    }

    void add(List<Passage> passages) {
      String text =
          passages.stream()
              .map(Passage::text)
              .filter(line -> !line.isEmpty())
              .collect(Collectors.joining("\n"));
      if (text.isEmpty()) {
        return;
      }
      Set<AnchorId> ids = new LinkedHashSet<>();
      List<Anchor> anchors =
          passages.stream()
              .flatMap(passage -> passage.anchors().stream())
              .filter(anchor -> ids.add(anchor.id()))
              .toList();
      SectionPath path = anchors.get(0).sectionPath();
      chunks.add(
          new ChunkText(
              id(path.format(), text),
              chunks.size() + 1,
              path,
              text,
              context(path, text),
              TokenCounter.count(text),
              List.copyOf(ids),
              MostFrequent.of(anchors.stream().map(anchor -> anchor.zone().zone()).toList()),
              language(anchors)));
    }

    /** Blank cells and marks such as "X" have no vote: they say nothing about the language. */
    private static DocumentLanguage language(List<Anchor> anchors) {
      List<DocumentLanguage> votes =
          anchors.stream()
              .filter(anchor -> anchor.textNormalised().length() >= SHORTEST_VOTE)
              .map(Anchor::language)
              .filter(language -> language != DocumentLanguage.UNKNOWN)
              .toList();
      return votes.isEmpty()
          ? MostFrequent.of(anchors.stream().map(Anchor::language).toList())
          : MostFrequent.of(votes);
    }

    private ChunkId id(String path, String text) {
      int number = numbers.merge(path, 1, Integer::sum);
      String prefix = versionId.value() + ":";
      String section = path;
      if (prefix.length() + path.length() + LONGEST_TAIL > LONGEST_ID) {
        int room = LONGEST_ID - prefix.length() - LONGEST_TAIL - HASH - 1;
        section = readableHead(path, room) + "~" + hashes.head(path);
      }
      String hash = hashes.head(TextNormaliser.normalise(text));
      return new ChunkId(prefix + section + ":" + number + ":" + hash);
    }

    private static String readableHead(String path, int length) {
      boolean splitsPair = Character.isHighSurrogate(path.charAt(length - 1));
      return path.substring(0, splitsPair ? length - 1 : length);
    }

    private static String context(SectionPath path, String text) {
      boolean special =
          path.equals(SectionPath.FRONT_MATTER)
              || path.equals(SectionPath.ROOT)
              || path.equals(SectionPath.FOOTNOTES);
      return special ? text : String.join("\n", path.titles()) + "\n" + text;
    }
  }
}
