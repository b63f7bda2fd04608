package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the blocks of one container; holds a paragraph whose mark is removed for the next. */
final class BlockSink {

  private static final int LOOK_BACK = 4;

  private final List<Block> blocks = new ArrayList<>();
  private @Nullable ParagraphDraft held;

  /** The held paragraph, which is no longer held then. */
  @Nullable ParagraphDraft release() {
    ParagraphDraft draft = held;
    held = null;
    return draft;
  }

  void hold(ParagraphDraft draft) {
    held = draft;
  }

  void add(Block block) {
    blocks.add(block);
  }

  void addAll(List<Block> more) {
    blocks.addAll(more);
  }

  /** The paragraph before the first entry of a table of contents may be its title. */
  void markContentsTitle() {
    int from = blocks.size() - 2;
    for (int i = from; i >= 0 && i > from - LOOK_BACK; i--) {
      if (!(blocks.get(i) instanceof Paragraph candidate)) {
        return;
      }
      if (!candidate.text().isBlank()) {
        if (candidate.format().role() == ParagraphRole.TEXT
            && ContentsTitles.title(candidate.text())) {
          blocks.set(i, inContents(candidate));
        }
        return;
      }
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  private static Paragraph inContents(Paragraph paragraph) {
    ParagraphFormat format = paragraph.format();
    return new Paragraph(
        paragraph.index(),
        paragraph.text(),
        new ParagraphFormat(
            format.styleName(),
            format.styleHeadingLevel(),
            format.outlineLevel(),
            format.numberLabel(),
            format.numbering(),
            format.boldShare(),
            format.centred(),
            format.fontSize(),
            ParagraphRole.TABLE_OF_CONTENTS),
        paragraph.raised(),
        paragraph.pictures());
  }
}
