package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AnchorProperties {

  /** A line of a made-up document: what it is and what it says. */
  record Line(int kind, String text) {}

  @Provide
  Arbitrary<List<Line>> documents() {
    Arbitrary<String> words =
        Arbitraries.of(
                "dose",
                "Доза",
                "of",
                "мг.",
                "Safety",
                "Next",
                "10",
                "—",
                "X",
                "a/b",
                "¶\uD835\uDC00")
            .list()
            .ofMinSize(0)
            .ofMaxSize(40)
            .map(list -> String.join(" ", list));
    Arbitrary<Line> line =
        net.jqwik.api.Combinators.combine(Arbitraries.integers().between(0, 5), words)
            .as(Line::new);
    return line.list().ofMaxSize(25);
  }

  private static DocumentDraft draft(List<Line> lines) {
    DocumentDraft draft = new DocumentDraft();
    for (Line line : lines) {
      switch (line.kind()) {
        case 0 -> draft.heading(1 + line.text().length() % 4, line.text());
        case 1 -> draft.item("1.", line.text());
        case 2 -> draft.table(1, List.of(List.of("h", line.text()), List.of(line.text(), "v")));
        default -> draft.text(line.text());
      }
    }
    return draft;
  }

  @Property(tries = 200)
  void the_same_tree_gives_the_same_anchors_and_passages(@ForAll("documents") List<Line> lines) {
    AnchoredDocument first = AnchorBuilderTest.build(draft(lines));
    AnchoredDocument second = AnchorBuilderTest.build(draft(lines));
    assertThat(first).isEqualTo(second);
    Chunker chunker = new Chunker(ChunkingSettings.DEFAULT);
    assertThat(chunker.chunk(AnchorBuilderTest.VERSION, first.anchors()))
        .isEqualTo(chunker.chunk(AnchorBuilderTest.VERSION, second.anchors()));
  }

  @Property(tries = 200)
  void orders_have_no_gaps_ids_are_unique_and_the_ledger_balances(
      @ForAll("documents") List<Line> lines) {
    AnchoredDocument document = AnchorBuilderTest.build(draft(lines));
    Set<AnchorId> ids = new HashSet<>();
    int order = 0;
    for (Anchor anchor : document.anchors()) {
      assertThat(anchor.documentOrder()).isEqualTo(++order);
      assertThat(ids.add(anchor.id())).isTrue();
    }
    assertThat(document.ledger().unaccounted()).isZero();
  }

  @Property(tries = 200)
  void inserting_a_new_paragraph_changes_no_other_id(
      @ForAll("documents") List<Line> lines, @ForAll @IntRange(min = 0, max = 24) int place) {
    List<Line> longer = new ArrayList<>(lines);
    longer.add(Math.min(place, lines.size()), new Line(5, "an entirely new paragraph"));
    boolean headings = lines.stream().anyMatch(line -> line.kind() == 0 && !line.text().isEmpty());
    if (!headings) {
      longer.add(0, new Line(0, "Heading"));
      lines.add(0, new Line(0, "Heading"));
    }
    List<AnchorId> before = ids(lines);
    List<AnchorId> after = ids(longer);
    assertThat(after).hasSize(before.size() + 1).containsSubsequence(before);
  }

  private static List<AnchorId> ids(List<Line> lines) {
    return AnchorBuilderTest.build(draft(lines)).anchors().stream().map(Anchor::id).toList();
  }

  @Property(tries = 200)
  void every_anchor_with_text_stands_in_a_passage_of_its_section_within_the_budget(
      @ForAll("documents") List<Line> lines, @ForAll @IntRange(min = 16, max = 80) int budget) {
    List<Anchor> anchors = AnchorBuilderTest.build(draft(lines)).anchors();
    List<ChunkText> chunks =
        new Chunker(new ChunkingSettings(budget, budget / 4, budget / 4))
            .chunk(AnchorBuilderTest.VERSION, anchors);
    List<AnchorId> shown = new ArrayList<>();
    AnchorId last = null;
    for (ChunkText chunk : chunks) {
      assertThat(chunk.tokenCount()).isLessThanOrEqualTo(budget);
      for (AnchorId id : chunk.anchorIds()) {
        if (!id.equals(last)) {
          shown.add(id);
        }
        last = id;
      }
    }
    assertThat(shown).doesNotHaveDuplicates();
    List<AnchorId> withText =
        anchors.stream().filter(it -> !it.textNormalised().isEmpty()).map(Anchor::id).toList();
    assertThat(shown).containsAll(withText);
    assertThat(chunks).extracting(ChunkText::id).doesNotHaveDuplicates();
  }

  @Property
  void normalising_twice_is_normalising_once(@ForAll String text) {
    String once = TextNormaliser.normalise(text);
    assertThat(TextNormaliser.normalise(once)).isEqualTo(once);
    assertThat(TextNormaliser.countCharacters(once))
        .isEqualTo(TextNormaliser.countCharacters(text));
  }
}
