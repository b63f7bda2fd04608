package io.clinnexus.domain.anchors.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  private static List<String> hunks(String before, String after) {
    return WordDiff.between(Wording.of(before), Wording.of(after)).hunks().stream()
        .map(hunk -> hunk.before().text() + " > " + hunk.after().text())
        .toList();
  }

  @Test
  void differences_are_told_word_by_word_with_their_places() {
    WordDiff diff =
        WordDiff.between(
            Wording.of("Take 10 mg in the morning."), Wording.of("Take 20 mg every morning."));
    assertThat(diff.hunks())
        .containsExactly(
            new Hunk(new Excerpt("10", 5, 7), new Excerpt("20", 5, 7)),
            new Hunk(new Excerpt("in the", 11, 17), new Excerpt("every", 11, 16)));
    assertThat(diff.similarity()).isBetween(0.5, 0.7);
  }

  @Test
  void insertions_and_deletions_have_their_place_on_the_other_side() {
    assertThat(WordDiff.between(Wording.of("a b"), Wording.of("a new b")).hunks())
        .containsExactly(new Hunk(new Excerpt("", 1, 1), new Excerpt("new", 2, 5)));
    assertThat(hunks("gone at once", "at once")).containsExactly("gone > ");
  }

  @Test
  void the_same_wording_has_no_differences() {
    WordDiff diff = WordDiff.between(Wording.of("«a» — b"), Wording.of("\"a\" - b"));
    assertThat(diff).isEqualTo(new WordDiff(List.of(), 1));
  }

  @Test
  void spaces_inside_numbers_and_words_count() {
    assertThat(Wording.of("1 0 mg").sameAs(Wording.of("10 mg"))).isFalse();
    assertThat(Wording.of("10mg").sameAs(Wording.of("10 mg"))).isTrue();
    assertThat(Wording.of("1. 5").sameAs(Wording.of("1.5"))).isFalse();
    assertThat(Wording.of("10²").sameAs(Wording.of("102"))).isFalse();
    assertThat(Wording.of("и\u0306од").sameAs(Wording.of("йод"))).isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "c", "10", "20", ".", "<", "д")
        .list()
        .ofMaxSize(30)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 500)
  void what_is_left_without_the_hunks_is_the_same_on_both_sides(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    WordDiff diff = WordDiff.between(Wording.of(before), Wording.of(after));
    assertThat(left(before, diff.hunks().stream().map(Hunk::before).toList()))
        .isEqualTo(left(after, diff.hunks().stream().map(Hunk::after).toList()));
    assertThat(diff.hunks().isEmpty()).isEqualTo(before.equals(after));
    assertThat(diff.similarity() == 1).isEqualTo(before.equals(after));
  }

  private static List<String> left(String text, List<Excerpt> cut) {
    List<String> forms = new ArrayList<>();
    int from = 0;
    for (Excerpt excerpt : cut) {
      assertThat(text.substring(excerpt.start(), excerpt.end())).isEqualTo(excerpt.text());
      forms.addAll(Wording.of(text.substring(from, excerpt.start())).forms());
      from = excerpt.end();
    }
    forms.addAll(Wording.of(text.substring(from)).forms());
    return forms;
  }

  @Property(tries = 500)
  void a_common_subsequence_is_in_order_and_as_long_as_the_longest(
      @ForAll("numbers") int[] before, @ForAll("numbers") int[] after) {
    int[] partners = CommonSubsequence.partners(before, after);
    int last = -1;
    int length = 0;
    for (int i = 0; i < before.length; i++) {
      if (partners[i] >= 0) {
        assertThat(partners[i]).isGreaterThan(last);
        assertThat(before[i]).isEqualTo(after[partners[i]]);
        last = partners[i];
        length++;
      }
    }
    assertThat(length).isEqualTo(longest(before, after));
  }

  @Provide
  Arbitrary<int[]> numbers() {
    return Arbitraries.integers().between(0, 4).array(int[].class).ofMaxSize(25);
  }

  private static int longest(int[] before, int[] after) {
    int[][] best = new int[before.length + 1][after.length + 1];
    for (int i = before.length - 1; i >= 0; i--) {
      for (int j = after.length - 1; j >= 0; j--) {
        best[i][j] =
            before[i] == after[j]
                ? best[i + 1][j + 1] + 1
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    return best[0][0];
  }
}
