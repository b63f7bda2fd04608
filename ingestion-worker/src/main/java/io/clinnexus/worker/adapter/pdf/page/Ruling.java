package io.clinnexus.worker.adapter.pdf.page;

/** A straight line along or across the page, in points; start is not after end. */
public record Ruling(boolean horizontal, float at, float start, float end) {

  public float length() {
    return end - start;
  }
}
