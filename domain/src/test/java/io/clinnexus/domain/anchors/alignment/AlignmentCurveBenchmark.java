package io.clinnexus.domain.anchors.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.DocumentDraft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What aligning costs by the number of anchors; run by name, prints a line for each size. One edit
 * of every kind falls on about 250 anchors.
 */
class AlignmentCurveBenchmark {

  private static final int[] SIZES = {500, 1_000, 2_000, 5_000, 10_000, 20_000};
  private static final int ROUNDS = 5;
  private static final int ANCHORS_FOR_EACH_EDIT = 250;
  private static final String[] WORDS = {
    "participant",
    "investigator",
    "dose",
    "visit",
    "laboratory",
    "consent",
    "safety",
    "week",
    "sample",
    "heart",
    "pressure",
    "event",
    "therapy",
    "placebo",
    "statistic",
    "endpoint",
    "site",
    "sponsor",
    "nurse",
    "record",
    "review",
    "blood",
    "kidney",
    "liver",
    "sodium",
    "weight",
    "age"
  };

  @Test
  void aligning_by_size() {
    for (int size : SIZES) {
      List<Anchor> base = VersionFixture.earlier(draft(size));
      List<Anchor> later =
          new SeededEdits(base, size)
              .make(Math.max(1, base.size() / ANCHORS_FOR_EACH_EDIT / 4), VersionFixture.LATER)
              .later();
      List<Long> millis = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        long began = System.nanoTime();
        VersionAlignment alignment = VersionFixture.ALIGNER.align(base, later);
        millis.add((System.nanoTime() - began) / 1_000_000);
        assertThat(alignment.comparability().holds()).isTrue();
      }
      Collections.sort(millis);
      System.getLogger(AlignmentCurveBenchmark.class.getName())
          .log(
              System.Logger.Level.INFO,
              "alignment: {0} against {1} anchors, median {2} ms, slowest {3} ms",
              Integer.toString(base.size()),
              Integer.toString(later.size()),
              millis.get(ROUNDS / 2).toString(),
              millis.get(ROUNDS - 1).toString());
    }
  }

  /** Sections of ten paragraphs, a list and a table, of words that chance decides. */
  private static DocumentDraft draft(int size) {
    Random random = new Random(size);
    DocumentDraft draft = new DocumentDraft();
    int made = 0;
    int section = 0;
    while (made < size) {
      section++;
      draft.heading(1, Integer.toString(section), "Section of " + sentence(random, 3));
      for (int i = 0; i < 10; i++) {
        draft.text(sentence(random, 12 + random.nextInt(20)) + ".");
      }
      for (int i = 0; i < 3; i++) {
        draft.item((char) ('a' + i) + ".", sentence(random, 8) + ".");
      }
      draft.table(
          1,
          List.of(
              List.of("Assessment", "Day 1", "Day 8"),
              List.of(sentence(random, 2), "X", "X"),
              List.of(sentence(random, 2), "X", "")));
      made += 23;
    }
    return draft;
  }

  private static String sentence(Random random, int words) {
    StringBuilder text = new StringBuilder("The");
    for (int i = 0; i < words; i++) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      if (random.nextInt(6) == 0) {
        text.append(' ').append(1 + random.nextInt(200)).append(" mg");
      }
    }
    return text.toString();
  }
}
