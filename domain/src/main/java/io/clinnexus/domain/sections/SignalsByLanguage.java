package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;

/** The signals of a heading in Russian and in English. */
public record SignalsByLanguage(
    HeadingSignals ru, HeadingSignals en, Map<String, OpaqueJson> otherKeys) {

  public SignalsByLanguage {
    otherKeys = Map.copyOf(otherKeys);
  }
}
