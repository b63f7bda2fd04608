package io.clinnexus.domain.anchors.wording;

/**
 * A number in a reference to another place, such as {@code see section 5.2}, that differs between
 * two texts.
 *
 * @param kind {@code section}, {@code table}, {@code figure} or {@code appendix}
 */
public record NumberReference(String kind, Excerpt before, Excerpt after) {}
