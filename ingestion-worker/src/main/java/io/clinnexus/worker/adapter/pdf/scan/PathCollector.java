package io.clinnexus.worker.adapter.pdf.scan;

import io.clinnexus.worker.adapter.pdf.page.Box;
import io.clinnexus.worker.adapter.pdf.page.Ruling;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps of the drawn paths what may border cells, and pointed shapes. */
final class PathCollector {

  private static final float STRAIGHT = 0.6f;
  private static final float SLANT = 0.004f;
  private static final float SHORTEST = 1.5f;
  private static final float THIN = 3.2f;
  private static final float HEAD = 16f;
  private static final int HEAD_POINTS = 8;
  private static final float ROUND = 20f;

  private final int most;
  private final Set<Ruling> rulings = new LinkedHashSet<>();
  private final List<Box> heads = new ArrayList<>();
  private final List<List<Point2D.Float>> open = new ArrayList<>();
  private long points;

  PathCollector(int most) {
    this.most = most;
  }

  void moveTo(Point2D.Float point) {
    List<Point2D.Float> path = new ArrayList<>();
    path.add(point);
    open.add(path);
  }

  void lineTo(Point2D.Float point) {
    if (open.isEmpty()) {
      moveTo(point);
    } else if (++points < 8L * most) {
      open.get(open.size() - 1).add(point);
    }
  }

  void close() {
    if (!open.isEmpty()) {
      List<Point2D.Float> path = open.get(open.size() - 1);
      path.add(path.get(0));
    }
  }

  /** Ends a path that is drawn as a line. */
  void stroke() {
    for (List<Point2D.Float> path : open) {
      for (int i = 1; i < path.size(); i++) {
        edge(path.get(i - 1), path.get(i));
      }
      head(path);
    }
    open.clear();
  }

  /** Ends a path that is drawn as an area: thin ones are lines. */
  void fill() {
    for (List<Point2D.Float> path : open) {
      Box box = around(path);
      if (path.size() >= 4 && box.height() <= THIN && box.width() > box.height()) {
        add(true, (box.y0() + box.y1()) / 2, box.x0(), box.x1());
      } else if (path.size() >= 4 && box.width() <= THIN && box.height() > box.width()) {
        add(false, (box.x0() + box.x1()) / 2, box.y0(), box.y1());
      } else {
        head(path);
      }
    }
    open.clear();
  }

  void drop() {
    open.clear();
  }

  private void edge(Point2D.Float from, Point2D.Float to) {
    float slack = STRAIGHT + SLANT * (Math.abs(from.x - to.x) + Math.abs(from.y - to.y));
    if (Math.abs(from.y - to.y) <= slack) {
      add(true, (from.y + to.y) / 2, Math.min(from.x, to.x), Math.max(from.x, to.x));
    } else if (Math.abs(from.x - to.x) <= slack) {
      add(false, (from.x + to.x) / 2, Math.min(from.y, to.y), Math.max(from.y, to.y));
    }
  }

  private void add(boolean horizontal, float at, float start, float end) {
    if (end - start >= SHORTEST && rulings.size() <= most) {
      rulings.add(new Ruling(horizontal, round(at), round(start), round(end)));
    }
  }

  private static float round(float value) {
    return Math.round(value * ROUND) / ROUND;
  }

  /** A small shape with slanted edges, such as the head of an arrow. */
  private void head(List<Point2D.Float> path) {
    Box box = around(path);
    if (path.size() < 3
        || path.size() > HEAD_POINTS
        || heads.size() >= most
        || Math.max(box.width(), box.height()) > HEAD) {
      return;
    }
    for (int i = 1; i < path.size(); i++) {
      float dx = Math.abs(path.get(i).x - path.get(i - 1).x);
      float dy = Math.abs(path.get(i).y - path.get(i - 1).y);
      if (dx > 1 && dy > 1) {
        heads.add(box);
        return;
      }
    }
  }

  private static Box around(List<Point2D.Float> path) {
    float x0 = Float.MAX_VALUE;
    float y0 = Float.MAX_VALUE;
    float x1 = -Float.MAX_VALUE;
    float y1 = -Float.MAX_VALUE;
    for (Point2D.Float point : path) {
      x0 = Math.min(x0, point.x);
      y0 = Math.min(y0, point.y);
      x1 = Math.max(x1, point.x);
      y1 = Math.max(y1, point.y);
    }
    return new Box(x0, y0, x1, y1);
  }

  List<Ruling> rulings() {
    return rulings.size() > most ? List.of() : List.copyOf(rulings);
  }

  List<Box> heads() {
    return List.copyOf(heads);
  }
}
