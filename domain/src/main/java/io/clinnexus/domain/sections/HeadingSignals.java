package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/**
 * Words and expressions that speak for or against a heading. The expressions come from a workspace
 * and are not trusted: whoever matches them limits the time.
 */
public record HeadingSignals(
    List<String> must,
    List<String> should,
    List<String> not,
    List<String> regex,
    Map<String, OpaqueJson> otherKeys) {

  public static final HeadingSignals NONE =
      new HeadingSignals(List.of(), List.of(), List.of(), List.of(), Map.of());

  public HeadingSignals {
    must = List.copyOf(must);
    should = List.copyOf(should);
    not = List.copyOf(not);
    regex = List.copyOf(regex);
    otherKeys = Map.copyOf(otherKeys);
  }

  /** Whether nothing speaks for or against any heading. */
  public boolean none() {
    return must.isEmpty() && should.isEmpty() && not.isEmpty() && regex.isEmpty();
  }
}
