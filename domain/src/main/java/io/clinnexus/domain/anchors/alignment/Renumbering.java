package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.Coded;

/**
 * A number that changed because things before it came or went; what it counts is the same.
 *
 * @param before the number in the earlier version; empty when it had none
 * @param after the number in the later version; empty when it has none
 */
public record Renumbering(Subject subject, String before, String after) {

  /** Whose number it is. */
  public enum Subject implements Coded {
    /** The anchor's own: of a heading, a list item, a caption or a table row. */
    OWN("own"),
    /** Of a section, table or figure that the text refers to, which was itself renumbered so. */
    REFERENCE("reference");

    private final String code;

    Subject(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
