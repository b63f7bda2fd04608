package io.clinnexus.domain.anchors.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one text became another, word by word. Its hunks are in order, do not touch, and leave the
 * same wording on both sides when they are taken out.
 *
 * @param hunks the differences; none exactly when both texts have the same wording
 * @param similarity the share of characters in words that stayed, 0 to 1; 1 exactly without hunks
 */
public record WordDiff(List<Hunk> hunks, double similarity) {

  public WordDiff {
    hunks = List.copyOf(hunks);
  }

  /** Compares two texts. */
  public static WordDiff between(Wording before, Wording after) {
    return of(before, after, partners(before, after));
  }

  /** For each token of the first text its partner in the second one, or -1. */
  static int[] partners(Wording before, Wording after) {
    Map<String, Integer> numbers = new HashMap<>();
    return CommonSubsequence.partners(numbered(before, numbers), numbered(after, numbers));
  }

  private static int[] numbered(Wording wording, Map<String, Integer> numbers) {
    int[] numbered = new int[wording.size()];
    for (int i = 0; i < numbered.length; i++) {
      Integer known = numbers.putIfAbsent(wording.token(i).form(), numbers.size());
      numbered[i] = known == null ? numbers.size() - 1 : known;
    }
    return numbered;
  }

  /** The difference by tokens that belong together. */
  static WordDiff of(Wording before, Wording after, int[] partners) {
    List<Gap> gaps = gaps(partners, after.size());
    joinAcrossSigns(gaps, before);
    List<Hunk> hunks = new ArrayList<>();
    for (Gap gap : gaps) {
      hunks.add(
          new Hunk(excerpt(before, gap.left, gap.right), excerpt(after, gap.top, gap.bottom)));
    }
    int total = characters(before) + characters(after);
    int same = 0;
    for (int i = 0; i < partners.length; i++) {
      same += partners[i] < 0 ? 0 : before.token(i).form().length();
    }
    return new WordDiff(hunks, total == 0 ? 1 : 2.0 * same / total);
  }

  private static List<Gap> gaps(int[] partners, int afterSize) {
    List<Gap> gaps = new ArrayList<>();
    int left = 0;
    int top = 0;
    for (int i = 0; i <= partners.length; i++) {
      int partner = i < partners.length ? partners[i] : afterSize;
      if (partner >= 0) {
        if (left < i || top < partner) {
          gaps.add(new Gap(left, i, top, partner));
        }
        left = i + 1;
        top = partner + 1;
      }
    }
    return gaps;
  }

  /** Two replacements with a single sign between them read better as one. */
  private static void joinAcrossSigns(List<Gap> gaps, Wording before) {
    for (int i = gaps.size() - 2; i >= 0; i--) {
      Gap first = gaps.get(i);
      Gap second = gaps.get(i + 1);
      boolean oneSign =
          second.left - first.right == 1
              && !before.token(first.right).isWord()
              && !before.token(first.right).isNumber();
      if (oneSign && first.isReplacement() && second.isReplacement()) {
        gaps.set(i, new Gap(first.left, second.right, first.top, second.bottom));
        gaps.remove(i + 1);
      }
    }
  }

  private static Excerpt excerpt(Wording wording, int from, int to) {
    if (from < to) {
      return wording.excerpt(from, to - 1);
    }
    int place = from == 0 ? 0 : wording.token(from - 1).end();
    return new Excerpt("", place, place);
  }

  private static int characters(Wording wording) {
    int characters = 0;
    for (Wording.Token token : wording.tokens()) {
      characters += token.form().length();
    }
    return characters;
  }

  /** Tokens of both texts without partners, between tokens with partners. */
  private record Gap(int left, int right, int top, int bottom) {

    boolean isReplacement() {
      return left < right && top < bottom;
    }
  }
}
