package io.clinnexus.domain.anchors.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlignmentProperties {

  /** A line of a made-up document: what it is and what it says. */
  record Line(int kind, String text) {}

  @Provide
  Arbitrary<List<Line>> documents() {
    Arbitrary<String> words =
        Arbitraries.of(
                "dose", "of", "10", "20", "mg", "Table", "1.", "2.", "not", "Visit", "X", "—")
            .list()
            .ofMaxSize(14)
            .map(list -> String.join(" ", list));
    return Combinators.combine(Arbitraries.integers().between(0, 5), words)
        .as(Line::new)
        .list()
        .ofMaxSize(30);
  }

  private static DocumentDraft draft(List<Line> lines) {
    DocumentDraft draft = new DocumentDraft();
    for (Line line : lines) {
      switch (line.kind()) {
        case 0 -> draft.heading(1 + line.text().length() % 3, line.text());
        case 1 -> draft.item("1.", line.text());
        case 2 -> draft.table(1, List.of(List.of("h", line.text()), List.of(line.text(), "v")));
        default -> draft.text(line.text());
      }
    }
    return draft;
  }

  @Property(tries = 300)
  void every_anchor_is_in_exactly_one_correspondence_and_none_hides_a_change(
      @ForAll("documents") List<Line> before, @ForAll("documents") List<Line> after) {
    List<Anchor> old = VersionFixture.earlier(draft(before));
    List<Anchor> now = VersionFixture.later(draft(after));
    VersionAlignment alignment = VersionFixture.ALIGNER.align(old, now);
    List<Anchor> seen = new ArrayList<>();
    alignment
        .correspondences()
        .forEach(
            found ->
                Stream.concat(found.earlier().stream(), found.later().stream()).forEach(seen::add));
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(Stream.concat(old.stream(), now.stream()).toList());
    for (Correspondence found : alignment.correspondences()) {
      if (found.kind().keepsWording() && found.renumberings().isEmpty()) {
        assertThat(Wording.of(found.earlier().get(0).textNormalised()).key())
            .isEqualTo(Wording.of(found.later().get(0).textNormalised()).key());
      }
    }
  }

  @Property(tries = 100)
  void a_version_without_changes_is_unchanged_throughout(@ForAll("documents") List<Line> lines) {
    VersionAlignment alignment = VersionFixture.align(draft(lines), draft(lines));
    assertThat(alignment.correspondences()).noneMatch(Correspondence::isChange);
  }
}
