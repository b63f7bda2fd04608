package io.clinnexus.domain.ingestion;

/**
 * Everything the quality gate judges. What the run did not look for is absent and not judged.
 *
 * @param content anchors, chunks and the account of the text
 * @param findings what was read out of the anchors
 */
public record QualityInput(ComputedTwin content, FindingStatistics findings) {

  /** Only the content was computed. */
  public static QualityInput of(ComputedTwin content) {
    return new QualityInput(content, FindingStatistics.NONE);
  }
}
