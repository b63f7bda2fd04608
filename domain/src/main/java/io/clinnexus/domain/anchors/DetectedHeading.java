package io.clinnexus.domain.anchors;

/**
 * A paragraph recognised as a heading.
 *
 * @param mode how it was recognised
 * @param confidence 0.95 for a style, 0.90 for an outline level, 0.70 for a typed number, the score
 *     for a visual one
 * @param heading level, number and clean title
 * @param pathTitle its title in section paths: a typed number stays, an automatic one is not in it,
 *     at most {@link SectionPath#MAX_TITLE} code points
 */
public record DetectedHeading(
    HeadingMode mode, double confidence, Heading heading, String pathTitle) {

  static String pathTitleOf(String text) {
    String title = TextNormaliser.normaliseTitle(text);
    if (title.endsWith(":")) {
      title = title.substring(0, title.length() - 1).stripTrailing();
    }
    return TextNormaliser.head(title, SectionPath.MAX_TITLE).strip();
  }
}
