package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/**
 * Words and expressions that speak for or against a heading. The expressions come from a workspace
 * and are not trusted: whoever matches them limits the time.
 *
 * @param titles titles that are the section's own, in any inflection; the strongest evidence
 * @param must phrases of which a heading has at least one, unless a title or expression fits
 * @param should phrases that speak for a heading
 * @param not phrases that rule a heading out, unless a title fits
 * @param regex expressions that are found in the heading
 */
public record HeadingSignals(
    List<String> titles,
    List<String> must,
    List<String> should,
    List<String> not,
    List<String> regex,
    Map<String, OpaqueJson> otherKeys) {

  public static final HeadingSignals NONE =
      new HeadingSignals(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  public HeadingSignals {
    titles = List.copyOf(titles);
    must = List.copyOf(must);
    should = List.copyOf(should);
    not = List.copyOf(not);
    regex = List.copyOf(regex);
    otherKeys = Map.copyOf(otherKeys);
  }

  /** Whether nothing speaks for or against any heading. */
  public boolean none() {
    return titles.isEmpty()
        && must.isEmpty()
        && should.isEmpty()
        && not.isEmpty()
        && regex.isEmpty();
  }
}
