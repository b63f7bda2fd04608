package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;

/** Which language a section is read in; {@code auto} follows the document. */
public record RecipeLanguage(
    LanguageChoice mode,
    Optional<LanguageChoice> preferLanguage,
    Optional<LanguageChoice> fallback,
    Map<String, OpaqueJson> otherKeys) {

  public static final RecipeLanguage AUTO =
      new RecipeLanguage(LanguageChoice.AUTO, Optional.empty(), Optional.empty(), Map.of());

  public RecipeLanguage {
    otherKeys = Map.copyOf(otherKeys);
  }
}
