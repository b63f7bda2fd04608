package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.wording.Wording;
import java.util.Optional;

/**
 * What an anchor says apart from the number that only counts it.
 *
 * @param wording the words after the number
 * @param start where they begin in the normalised text
 * @param number the number, when it only counts
 * @param series what is counted: {@code section}, {@code table}, {@code figure} or {@code item};
 *     empty without a number
 */
record Content(Wording wording, int start, Optional<String> number, String series) {

  static Content whole(String text) {
    return new Content(Wording.of(text), 0, Optional.empty(), "");
  }

  /** The words after a number that stands in the text. */
  static Content after(String text, int start, String number, String series) {
    return new Content(Wording.of(text.substring(start)), start, Optional.of(number), series);
  }

  /** The whole text, with a number that the file prints before it. */
  static Content printed(String text, String number, String series) {
    return new Content(Wording.of(text), 0, Optional.of(number), series);
  }

  /** Content of the same wording that counts the same things is one. */
  String key() {
    return series.equals("table") || series.equals("figure")
        ? series + '\u0001' + wording.key()
        : wording.key();
  }
}
