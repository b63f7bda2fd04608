package io.clinnexus.worker.adapter.pdf.layout;

/** The stretch of the page a line was set in. */
record Column(float left, float right) {

  /** A page without text. */
  static final Column NONE = new Column(0, 0);

  boolean centres(Line line) {
    float before = line.x0() - left;
    float after = right - line.x1();
    return Math.abs(before - after) < Math.max(4, 0.03f * (right - left))
        && before > 0.06f * (right - left);
  }
}
