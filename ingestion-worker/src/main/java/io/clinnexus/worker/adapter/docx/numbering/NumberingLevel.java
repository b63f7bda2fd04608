package io.clinnexus.worker.adapter.docx.numbering;

/**
 * One level of a list.
 *
 * @param start number of its first paragraph
 * @param format WordprocessingML name of the number format
 * @param text template with placeholders %1 to %9
 * @param legal whether all numbers in the template are shown as decimal
 * @param restartAfter 1-based level whose use restarts this one, 0 for never, -1 for any higher
 * @param styleId paragraph style bound to the level; empty when none
 * @param font font of the label; empty when none is set
 */
record NumberingLevel(
    int start,
    String format,
    String text,
    boolean legal,
    int restartAfter,
    String styleId,
    String font) {

  static final NumberingLevel NONE = new NumberingLevel(0, "none", "", false, -1, "", "");

  boolean bullet() {
    return format.equals("bullet");
  }
}
