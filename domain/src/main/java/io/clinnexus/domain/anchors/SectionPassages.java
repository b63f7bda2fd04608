package io.clinnexus.domain.anchors;

import java.util.ArrayList;
import java.util.List;

/** The passages of one section in document order: paragraphs, pieces of long ones, table rows. */
final class SectionPassages {

  private final ChunkingSettings settings;

  SectionPassages(ChunkingSettings settings) {
    this.settings = settings;
  }

  List<Passage> of(List<Anchor> section) {
    List<Passage> passages = new ArrayList<>();
    TableRows rows = new TableRows(settings);
    int i = 0;
    while (i < section.size()) {
      if (section.get(i).type() == AnchorContentType.CELL) {
        int end = rowEnd(section, i);
        passages.addAll(rows.passages(section.subList(i, end)));
        i = end;
      } else {
        addText(passages, section.get(i));
        i++;
      }
    }
    return passages;
  }

  private void addText(List<Passage> passages, Anchor anchor) {
    String text = anchor.textRaw().strip();
    if (TokenCounter.count(text) <= settings.maxTokens()) {
      passages.add(Passage.of(text, List.of(anchor), Passage.TEXT, false));
      return;
    }
    boolean continued = false;
    for (String piece : SentenceSplitter.pieces(text, settings)) {
      passages.add(Passage.of(piece, List.of(anchor), Passage.TEXT, continued));
      continued = true;
    }
  }

  private static int rowEnd(List<Anchor> section, int start) {
    AnchorLocation.InTable first = TableRows.location(section.get(start));
    int end = start + 1;
    while (end < section.size()
        && section.get(end).location() instanceof AnchorLocation.InTable place
        && place.tableIndex() == first.tableIndex()
        && place.rowIndex() == first.rowIndex()) {
      end++;
    }
    return end;
  }
}
