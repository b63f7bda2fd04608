package io.clinnexus.domain.sections;

/**
 * The thresholds of section mapping, as data; all 0 to 1.
 *
 * @param version of the numbers
 * @param mapped a map with at least this confidence needs no review
 * @param candidate a heading below this is none of the section's
 * @param nested a heading inside another section must fit this well to open its own
 * @param rival a difference of scores below this is a conflict
 * @param mixedCap the most confidence without a title in a document of uncertain language
 * @param anotherZone what a heading in a zone the contract does not name loses
 * @param appendix what a heading of an appendix or a form loses
 * @param smallBlock what a map with too few anchors loses
 */
public record SectionMapRules(
    String version,
    double mapped,
    double candidate,
    double nested,
    double rival,
    double mixedCap,
    double anotherZone,
    double appendix,
    double smallBlock) {}
