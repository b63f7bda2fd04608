package io.clinnexus.domain.anchors.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the words of a quote in another text. */
public final class QuoteTracer {

  private QuoteTracer() {}

  /**
   * What became of a quote when one text became another: from its first word that stayed to its
   * last one; empty when none did.
   *
   * @param start where the quote begins in the first text, in UTF-16 units
   * @param end after its last unit
   */
  public static Optional<Excerpt> trace(Wording before, int start, int end, Wording after) {
    int[] partners = WordDiff.partners(before, after);
    int first = -1;
    int last = -1;
    for (int i = 0; i < partners.length; i++) {
      Wording.Token token = before.token(i);
      if (partners[i] >= 0 && token.start() < end && token.end() > start) {
        first = first < 0 ? partners[i] : first;
        last = partners[i];
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(after.excerpt(first, last));
  }

  /** All places of a text where the quote stands word by word; none for a quote without words. */
  public static List<Excerpt> occurrences(Wording quote, Wording text) {
    List<Excerpt> found = new ArrayList<>();
    for (int i = 0; quote.size() > 0 && i + quote.size() <= text.size(); i++) {
      if (standsAt(quote, text, i)) {
        found.add(text.excerpt(i, i + quote.size() - 1));
      }
    }
    return found;
  }

  private static boolean standsAt(Wording quote, Wording text, int place) {
    for (int i = 0; i < quote.size(); i++) {
      if (!quote.token(i).form().equals(text.token(place + i).form())) {
        return false;
      }
    }
    return true;
  }
}
