package io.clinnexus.domain.anchors.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentOutlineTest {

  private static final List<Anchor> ANCHORS =
      new AnchorBuilder(ZoneRuleBook::empty)
          .build(
              new DocumentDraft()
                  .text("Sponsor")
                  .heading(1, "Safety")
                  .text("First paragraph")
                  .heading(2, "Adverse events")
                  .text("Second paragraph")
                  .table(0, List.of(List.of("Grade", "Meaning")))
                  .heading(3, "Serious ones")
                  .heading(1, "Statistics")
                  .text("Third paragraph")
                  .note(NoteKind.FOOTNOTE, "A note")
                  .build(),
              new DocumentVersionId(new UUID(7, 7)),
              DocumentType.PROTOCOL)
          .anchors();

  /** BLK-1: every paragraph stays with its heading, whatever order the anchors come in. */
  @Test
  void blocks_follow_the_document_and_not_the_order_of_the_list() {
    List<Anchor> shuffled = new ArrayList<>(ANCHORS);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(texts(DocumentOutline.of(shuffled)))
        .containsExactly(
            "Sponsor",
            "Safety First paragraph",
            "Adverse events Second paragraph Grade Meaning",
            "Serious ones",
            "Statistics Third paragraph",
            "A note");
  }

  /** BLK-2: cells and the text before the first heading belong somewhere, and parents roll up. */
  @Test
  void a_block_knows_what_lies_inside_it_and_above_it() {
    DocumentOutline outline = DocumentOutline.of(ANCHORS);
    HeadingBlock safety = outline.blocks().get(1);
    HeadingBlock serious = outline.blocks().get(3);

    assertThat(outline.within(safety))
        .extracting(HeadingBlock::title)
        .containsExactly("Safety", "Adverse events", "Serious ones");
    assertThat(outline.above(serious))
        .extracting(HeadingBlock::title)
        .containsExactly("Safety", "Adverse events");
    assertThat(outline.blocks().get(0).heading()).isEmpty();
    assertThat(outline.blocks().stream().mapToInt(block -> block.anchors().size()).sum())
        .isEqualTo(ANCHORS.size());
  }

  @Test
  void a_skipped_level_still_lies_inside() {
    List<Anchor> anchors =
        new AnchorBuilder(ZoneRuleBook::empty)
            .build(
                new DocumentDraft().heading(1, "A").heading(4, "B").heading(2, "C").build(),
                new DocumentVersionId(new UUID(7, 7)),
                DocumentType.PROTOCOL)
            .anchors();

    assertThat(DocumentOutline.of(anchors).blocks())
        .extracting(block -> block.parent().orElse(-1))
        .containsExactly(-1, 0, 0);
  }

  @Test
  void no_anchors_give_no_blocks() {
    assertThat(DocumentOutline.of(List.of()).blocks()).isEmpty();
  }

  private static List<String> texts(DocumentOutline outline) {
    return outline.blocks().stream()
        .map(
            block ->
                String.join(" ", block.anchors().stream().map(Anchor::textNormalised).toList()))
        .toList();
  }
}
