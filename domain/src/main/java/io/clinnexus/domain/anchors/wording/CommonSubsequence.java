package io.clinnexus.domain.anchors.wording;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The longest common subsequence of two sequences by Myers' divide and conquer: linear memory, time
 * by length times difference. Parts that differ in more than {@value #MOST_DIFFERENCES} places are
 * taken as different altogether.
 */
public final class CommonSubsequence {

  private static final int MOST_DIFFERENCES = 6_000;

  private final int[] before;
  private final int[] after;
  private final int[] partners;
  private final int[] forward;
  private final int[] backward;
  private final int middle;
  private final Deque<Box> open = new ArrayDeque<>();

  private CommonSubsequence(int[] before, int[] after) {
    this.before = before;
    this.after = after;
    this.partners = new int[before.length];
    Arrays.fill(partners, -1);
    this.middle = Math.min(MOST_DIFFERENCES / 2, (before.length + after.length + 1) / 2) + 1;
    this.forward = new int[2 * middle + 2];
    this.backward = new int[2 * middle + 2];
  }

  /** For each place of the first sequence its partner's place in the second one, or -1. */
  public static int[] partners(int[] before, int[] after) {
    CommonSubsequence search = new CommonSubsequence(before, after);
    search.open.push(new Box(0, before.length, 0, after.length));
    while (!search.open.isEmpty()) {
      search.solve(search.open.pop());
    }
    return search.partners;
  }

  /** A part of the first sequence against a part of the second one. */
  private record Box(int left, int right, int top, int bottom) {}

  private void solve(Box box) {
    int left = box.left();
    int right = box.right();
    int top = box.top();
    int bottom = box.bottom();
    while (left < right && top < bottom && before[left] == after[top]) {
      partners[left++] = top++;
    }
    while (left < right && top < bottom && before[right - 1] == after[bottom - 1]) {
      partners[--right] = --bottom;
    }
    if (left < right && top < bottom) {
      split(new Box(left, right, top, bottom));
    }
  }

  /** Finds a place on a shortest path in the middle, and solves both sides of it. */
  private void split(Box box) {
    int width = box.right() - box.left();
    int height = box.bottom() - box.top();
    int delta = width - height;
    boolean odd = (delta & 1) != 0;
    forward[middle + 1] = 0;
    backward[middle + 1] = 0;
    int most = Math.min(middle - 1, (width + height + 1) / 2);
    for (int d = 0; d <= most; d++) {
      int low = -d + 2 * Math.max(0, d - height);
      int high = d - 2 * Math.max(0, d - width);
      for (int k = low; k <= high; k += 2) {
        int x = furthest(forward, k, d);
        int start = x;
        while (x < width && x - k < height && before[box.left() + x] == after[box.top() + x - k]) {
          x++;
        }
        forward[middle + k] = x;
        int back = delta - k;
        if (odd && back > -d && back < d && x + backward[middle + back] >= width) {
          push(box, start, start - k, x, x - k);
          return;
        }
      }
      for (int k = low; k <= high; k += 2) {
        int x = furthest(backward, k, d);
        int start = x;
        while (x < width
            && x - k < height
            && before[box.right() - 1 - x] == after[box.bottom() - 1 - x + k]) {
          x++;
        }
        backward[middle + k] = x;
        int ahead = delta - k;
        if (!odd && ahead >= -d && ahead <= d && x + forward[middle + ahead] >= width) {
          push(box, width - x, height - x + k, width - start, height - start + k);
          return;
        }
      }
    }
  }

  private int furthest(int[] reached, int k, int d) {
    boolean down = k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
    return down ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
  }

  private void push(Box box, int fromX, int fromY, int toX, int toY) {
    for (int x = fromX, y = fromY; x < toX; x++, y++) {
      partners[box.left() + x] = box.top() + y;
    }
    open.push(new Box(box.left() + toX, box.right(), box.top() + toY, box.bottom()));
    open.push(new Box(box.left(), box.left() + fromX, box.top(), box.top() + fromY));
  }
}
