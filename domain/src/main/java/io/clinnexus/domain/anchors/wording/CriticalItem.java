package io.clinnexus.domain.anchors.wording;

/**
 * A number, unit, comparison, negation, date or level in a text.
 *
 * @param value the same for all spellings of the same
 * @param first its first token
 * @param last its last token
 */
record CriticalItem(CriticalKind kind, String value, int first, int last, Excerpt excerpt) {

  /** The same for items that say the same. */
  String key() {
    return kind.code() + ':' + value;
  }
}
