package io.clinnexus.worker.adapter.pdf.page;

/** An area of the page in points, y down. */
public record Box(float x0, float y0, float x1, float y1) {

  public boolean contains(float x, float y) {
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }

  public float width() {
    return x1 - x0;
  }

  public float height() {
    return y1 - y0;
  }
}
