package io.clinnexus.domain.anchors.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.DocumentDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededEditsTest {

  private static final int SEEDS = 12;
  private static final int TIMES = 3;

  private static EditScore score(DocumentDraft draft) {
    List<Anchor> base = VersionFixture.earlier(draft);
    EditScore score = new EditScore();
    for (int seed = 1; seed <= SEEDS; seed++) {
      SeededEdits.Truth truth =
          new SeededEdits(base, seed * 7_919L).make(TIMES, VersionFixture.LATER);
      score.add(base, truth, VersionFixture.ALIGNER.align(base, truth.later()));
    }
    return score;
  }

  @Test
  void edits_of_an_english_protocol_are_found_as_what_they_are() {
    requireFound(score(SampleProtocol.english()));
  }

  @Test
  void edits_of_a_russian_protocol_are_found_as_what_they_are() {
    requireFound(score(SampleProtocol.russian()));
  }

  private static void requireFound(EditScore score) {
    assertThat(score.edits()).isGreaterThan(500);
    assertThat(score.hidden()).as(score.report()).isZero();
    assertThat(score.wronglyCarried()).as(score.misses().toString()).isZero();
    assertThat(score.untouchedKept()).as(score.misses().toString()).isEqualTo(1.0);
    for (EditKind kind : EditKind.values()) {
      if (kind.isCritical()) {
        assertThat(score.flagged(kind)).as(kind + " " + score.misses()).isEqualTo(1.0);
      }
    }
    for (CorrespondenceKind kind : CorrespondenceKind.values()) {
      assertThat(score.recall(kind))
          .as("recall of " + kind + " " + score.misses() + score.report())
          .isGreaterThanOrEqualTo(0.98);
      assertThat(score.precision(kind))
          .as("precision of " + kind + " " + score.misses() + score.report())
          .isGreaterThanOrEqualTo(0.98);
    }
  }
}
