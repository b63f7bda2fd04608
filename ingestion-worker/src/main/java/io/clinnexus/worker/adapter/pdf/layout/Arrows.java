package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.worker.adapter.pdf.page.Box;
import io.clinnexus.worker.adapter.pdf.page.Ruling;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines across the page with a pointed end: they say how far something goes on; no cell ends there.
 */
record Arrows(List<Ruling> arrows, List<Ruling> others) {

  private static final float NEAR = 4f;
  private static final float SHORTEST = 15f;

  static Arrows of(List<Ruling> rulings, List<Box> heads) {
    if (heads.isEmpty() || heads.size() > 500) {
      return new Arrows(List.of(), rulings);
    }
    List<Ruling> arrows = new ArrayList<>();
    List<Ruling> others = new ArrayList<>();
    for (Ruling ruling : rulings) {
      Ruling arrow = ruling;
      for (Box head : heads) {
        if (ruling.horizontal() && isAt(head, ruling)) {
          arrow =
              new Ruling(
                  true,
                  ruling.at(),
                  Math.min(ruling.start(), head.x0()),
                  Math.max(ruling.end(), head.x1()));
          break;
        }
      }
      if (arrow == ruling) {
        others.add(ruling);
      } else {
        arrows.add(arrow);
      }
    }
    return new Arrows(arrows, others);
  }

  /** Whether the point sits on an end of the line, half above and half below it. */
  private static boolean isAt(Box head, Ruling line) {
    float middle = (head.y0() + head.y1()) / 2;
    boolean right = line.end() >= head.x0() - NEAR && line.end() <= head.x1() + NEAR;
    boolean left = line.start() >= head.x0() - NEAR && line.start() <= head.x1() + NEAR;
    return line.length() >= SHORTEST
        && Math.abs(middle - line.at()) < 2f
        && head.height() > 2
        && (left || right);
  }
}
