package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;

/** The signals of a heading by language. */
public record RecipeSignals(SignalsByLanguage lang, Map<String, OpaqueJson> otherKeys) {

  public static final RecipeSignals NONE =
      new RecipeSignals(
          new SignalsByLanguage(HeadingSignals.NONE, HeadingSignals.NONE, Map.of()), Map.of());

  public RecipeSignals {
    otherKeys = Map.copyOf(otherKeys);
  }
}
