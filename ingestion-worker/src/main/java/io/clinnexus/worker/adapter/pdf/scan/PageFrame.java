package io.clinnexus.worker.adapter.pdf.scan;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** From the space of the file (y up, unturned) to the page as it is shown (y down). */
final class PageFrame {

  private static final float LARGEST = 20_000f;

  private final float left;
  private final float bottom;
  private final float right;
  private final float top;
  private final int quarters;

  PageFrame(PDPage page) {
    PDRectangle area = page.getCropBox();
    this.left = bounded(area.getLowerLeftX());
    this.bottom = bounded(area.getLowerLeftY());
    this.right = Math.max(left + 1, bounded(area.getUpperRightX()));
    this.top = Math.max(bottom + 1, bounded(area.getUpperRightY()));
    this.quarters = Math.floorMod(page.getRotation() / 90, 4);
  }

  private static float bounded(float value) {
    return Float.isNaN(value) ? 0 : Math.max(-LARGEST, Math.min(LARGEST, value));
  }

  float width() {
    return quarters % 2 == 0 ? right - left : top - bottom;
  }

  float height() {
    return quarters % 2 == 0 ? top - bottom : right - left;
  }

  Point2D.Float place(float x, float y) {
    return switch (quarters) {
      case 1 -> new Point2D.Float(y - bottom, x - left);
      case 2 -> new Point2D.Float(right - x, y - bottom);
      case 3 -> new Point2D.Float(top - y, right - x);
      default -> new Point2D.Float(x - left, top - y);
    };
  }

  /** A place in the page turned by so many quarters against the clock. */
  Point2D.Float turned(Point2D.Float shown, int turn) {
    return switch (turn) {
      case 1 -> new Point2D.Float(shown.y, width() - shown.x);
      case 2 -> new Point2D.Float(width() - shown.x, height() - shown.y);
      case 3 -> new Point2D.Float(height() - shown.y, shown.x);
      default -> shown;
    };
  }
}
