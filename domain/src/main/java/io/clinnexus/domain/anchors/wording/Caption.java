package io.clinnexus.domain.anchors.wording;

/**
 * The start of a caption, such as {@code Table 3.}
 *
 * @param kind {@code table} or {@code figure}
 * @param number as printed
 * @param contentStart where the words of the caption begin, in UTF-16 units
 */
public record Caption(String kind, String number, int contentStart) {}
